package vn.p6monitor.guard.header;

import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/// What tells browsers to be careful, the same on every answer.
///
/// Spring adds the rest: no sniffing, no framing, no copies unless the answer says otherwise, and TLS from now on
/// where the request came by it.
public final class SecurityHeaders {
    /// Answers that are no pages need nothing and lie in no frame.
    public static final String NO_PAGE = "default-src 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /// @param contentSecurityPolicy what pages of the service may load
    public static Customizer<HeadersConfigurer<HttpSecurity>> with(String contentSecurityPolicy) {
        return headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy("camera=(), geolocation=(), microphone=()"))
                .crossOriginOpenerPolicy(Customizer.withDefaults())
                .crossOriginResourcePolicy(Customizer.withDefaults());
    }
}
