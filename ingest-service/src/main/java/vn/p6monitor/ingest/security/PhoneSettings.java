package vn.p6monitor.ingest.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// How phones sign in, which can only send a user name and a password.
///
/// @param tokenUri where the issuer gives tokens for them; absent, the issuer's metadata say it
/// @param allowPlainHttp whether passwords may go over the network unencrypted, as on one machine
/// @param remembered for how long a password that was right is not asked about again
@ConfigurationProperties("p6.phones")
record PhoneSettings(@Nullable URI tokenUri, boolean allowPlainHttp, Duration remembered) {
    PhoneSettings {
        if (remembered.isNegative()) throw new IllegalArgumentException("p6.phones.remembered must not be negative");
    }
}
