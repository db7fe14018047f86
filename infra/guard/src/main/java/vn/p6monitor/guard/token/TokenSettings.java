package vn.p6monitor.guard.token;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// What is asked of a token beyond its issuer, keys, algorithms and audience, which Spring's own settings tell.
///
/// @param clockSkew by how much the issuer's clock may differ from ours
/// @param allowPlainHttp whether the issuer's keys may be fetched without TLS, as on one machine
@ConfigurationProperties("p6.tokens")
public record TokenSettings(Duration clockSkew, boolean allowPlainHttp) {
    public TokenSettings {
        if (clockSkew.isNegative()) throw new IllegalArgumentException("p6.tokens.clock-skew must not be negative");
    }
}
