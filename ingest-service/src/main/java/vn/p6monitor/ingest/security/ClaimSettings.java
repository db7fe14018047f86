package vn.p6monitor.ingest.security;

import java.util.stream.Stream;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// The names of the claims in which the sign-in's tokens say what this service needs.
///
/// @param client who sends; where the claim is absent, the subject does
@ConfigurationProperties("p6.claims")
record ClaimSettings(String client, String roles, String province, String facilities) {
    ClaimSettings {
        if (Stream.of(client, roles, province, facilities).anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("the names under p6.claims must not be empty");
        }
    }
}
