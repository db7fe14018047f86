package vn.p6monitor.ingest.openrosa;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Hashes by which phones know that something is as they have it.
final class Hash {
    private Hash() {}

    /// `md5:` and the digest, as OpenRosa asks for; nothing rests on it but what is fetched anew.
    static String md5(ByteBuffer bytes) {
        var digest = digest("MD5");
        digest.update(bytes);
        return md5(digest);
    }

    /// The same of what is written, which is kept nowhere.
    static String md5(Writing writing) {
        var digest = digest("MD5");
        try (var out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            writing.to(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return md5(digest);
    }

    /// In hexadecimal digits.
    static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest("SHA-256").digest(bytes));
    }

    /// Something that can be written.
    @FunctionalInterface
    interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static String md5(MessageDigest digest) {
        return "md5:" + HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has " + algorithm, e);
        }
    }
}
