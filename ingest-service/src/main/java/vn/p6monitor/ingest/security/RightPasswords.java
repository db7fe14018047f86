package vn.p6monitor.ingest.security;

import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Who has signed in with which password a short time ago, so that a phone that sends ten forms signs in once.
///
/// Passwords are not kept, but what a key that exists in this process alone makes of them.
final class RightPasswords {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final Clock clock;
    private final Duration remembered;
    private final int most;
    private final SecretKeySpec key;
    private final Map<String, Known> known = new LinkedHashMap<>();

    private record Known(SenderToken sender, Instant until) {}

    /// @param most names that are remembered, the latest
    RightPasswords(Clock clock, Duration remembered, int most) {
        this.clock = clock;
        this.remembered = remembered;
        this.most = most;
        var random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    /// Who it is, if they have signed in a short time ago and their token still holds.
    synchronized Optional<SenderToken> sender(String client, String secret) {
        var found = known.get(hash(client, secret));
        return found == null || !clock.instant().isBefore(found.until) ? Optional.empty() : Optional.of(found.sender);
    }

    /// @param holdsUntil how long the token holds, absent where it does not say
    synchronized void remember(String client, String secret, SenderToken sender, @Nullable Instant holdsUntil) {
        var until = clock.instant().plus(remembered);
        if (holdsUntil != null && holdsUntil.isBefore(until)) until = holdsUntil;
        var hash = hash(client, secret);
        known.remove(hash);
        known.put(hash, new Known(sender, until));
        Iterator<String> oldest = known.keySet().iterator();
        while (known.size() > most) {
            oldest.next();
            oldest.remove();
        }
    }

    private String hash(String client, String secret) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((client.length() + ":" + client + secret).getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
