package vn.p6monitor.ingest.security;

import java.time.Clock;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.OAuth2ResourceServerProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import vn.p6monitor.guard.header.SecurityHeaders;
import vn.p6monitor.ingest.web.Failures;
import vn.p6monitor.ingest.web.PhoneMessage;

/// The door for phones, which takes passwords besides tokens.
@Configuration(proxyBeanMethods = false)
class PhoneSecurity {
    private static final int MOST_REMEMBERED = 100_000;

    @Bean
    PasswordSignIn passwordSignIn(
            OAuth2ResourceServerProperties issuer,
            PhoneSettings settings,
            ClaimSettings claims,
            JwtDecoder tokens,
            Clock clock) {
        return new PasswordSignIn(
                new TokenEndpoint(issuer.getJwt().getIssuerUri(), settings),
                tokens,
                new Claims(claims),
                new RightPasswords(clock, settings.remembered(), MOST_REMEMBERED),
                new WrongPasswords(clock, MOST_REMEMBERED));
    }

    @Bean
    @Order(1)
    SecurityFilterChain doorForPhones(
            HttpSecurity http,
            PasswordSignIn passwords,
            PhoneSettings settings,
            ClaimSettings claims,
            Failures failures) {
        var others = new Refusals(failures);
        var refusals = new PhoneRefusals(others, failures, settings.allowPlainHttp());
        return http.securityMatcher(PhoneMessage.ROOT + "/**")
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .hasAnyRole(Role.MINISTRY.code(), Role.PROVINCE.code(), Role.REPORTER.code()))
                .authenticationProvider(passwords)
                .addFilterBefore(refusals, BasicAuthenticationFilter.class)
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new Claims(claims)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(others)
                        .withObjectPostProcessor(others.whenSignInIsAway()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(others))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // What comes from another site's page is not let in at all.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.with(SecurityHeaders.NO_PAGE))
                .build();
    }
}
