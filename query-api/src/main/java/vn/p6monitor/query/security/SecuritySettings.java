package vn.p6monitor.query.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The names of the claims that an issuer puts rights into.
///
/// @param clientClaim who asks; where it is absent, the subject does
@ConfigurationProperties("p6.security")
record SecuritySettings(
        @DefaultValue("azp") String clientClaim,
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("province") String provinceClaim,
        @DefaultValue("facilities") String facilitiesClaim) {
    SecuritySettings {
        if (clientClaim.isBlank() || rolesClaim.isBlank() || provinceClaim.isBlank() || facilitiesClaim.isBlank()) {
            throw new IllegalArgumentException("p6.security needs the names of all its claims");
        }
    }
}
