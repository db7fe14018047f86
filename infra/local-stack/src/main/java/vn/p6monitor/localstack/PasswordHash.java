package vn.p6monitor.localstack;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/// A password as Elasticsearch keeps it in its users file.
final class PasswordHash {

    // Guessing 192 random bits is hopeless without any; more would only slow down every request.
    private static final int ITERATIONS = 1_000;
    private static final int BYTES = 32;

    private PasswordHash() {}

    static String of(String password) {
        var salt = new byte[BYTES];
        new SecureRandom().nextBytes(salt);
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, ITERATIONS, BYTES * 8);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return "{PBKDF2}" + ITERATIONS + "$" + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
