package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/// The passwords of the two Elasticsearch users, made once per data folder and readable by its owner only.
public record Credentials(String indexer, String reader) {

    /// The user that writes the indices.
    public static final String INDEXER = "p6-indexer";

    /// The user that reads them.
    public static final String READER = "p6-reader";

    static Credentials keptIn(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            return new Credentials(properties.getProperty(INDEXER, ""), properties.getProperty(READER, ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void create(Path file) throws IOException {
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        Files.deleteIfExists(partial);
        Files.createFile(partial, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(partial, INDEXER + "=" + random() + "\n" + READER + "=" + random() + "\n");
        Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    }

    private static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
