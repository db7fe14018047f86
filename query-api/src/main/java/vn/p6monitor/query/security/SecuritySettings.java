package vn.p6monitor.query.security;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The names of the claims that an issuer puts rights into.
@ConfigurationProperties("p6.security")
record SecuritySettings(
        @DefaultValue("roles") String rolesClaim,
        @DefaultValue("province") String provinceClaim) {
    SecuritySettings {
        if (rolesClaim.isBlank() || provinceClaim.isBlank()) {
            throw new IllegalArgumentException("p6.security needs the names of the roles and the province claim");
        }
    }
}
