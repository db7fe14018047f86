package vn.p6monitor.query.security;

import static org.springframework.security.config.Customizer.withDefaults;

import jakarta.servlet.DispatcherType;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.oauth2.server.resource.OAuth2ResourceServerConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.p6monitor.guard.header.SecurityHeaders;

/// What is open to all, what needs a role, and that the rest is closed.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    /// The page needs nothing but what lies beside it.
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final ReaderArguments readers;

    SecurityConfiguration(ReaderArguments readers) {
        this.readers = readers;
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(readers);
    }

    @Bean
    SecurityFilterChain security(HttpSecurity http, SecuritySettings settings, RefusalHandlers refusals) {
        // The paths are open to every method, so that a wrong one is told 405 and not to sign in.
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/", "/index.html", "/page/**", "/openapi.yaml")
                        .permitAll()
                        .requestMatchers("/api/v1/values", "/api/v1/freshness")
                        .permitAll()
                        .requestMatchers(
                                "/api/v1/indicators", "/api/v1/indicators/*", "/api/v1/areas", "/api/v1/areas/*")
                        .permitAll()
                        .requestMatchers("/api/v1/quality")
                        .hasAnyAuthority(Role.MINISTRY.code(), Role.PROVINCE.code())
                        .requestMatchers(
                                "/api/v1/facilities",
                                "/api/v1/facilities/*",
                                "/api/v1/facilities/*/registrations",
                                "/api/v1/rejections",
                                "/api/v1/rejections/*")
                        .hasAnyAuthority(Role.MINISTRY.code(), Role.PROVINCE.code())
                        .requestMatchers("/api/v1/reports/*/*", "/api/v1/uploads", "/api/v1/uploads/*")
                        .hasAnyAuthority(Role.MINISTRY.code(), Role.PROVINCE.code(), Role.REPORTER.code())
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasAuthority(Role.OPERATOR.code())
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> tokens(server, settings, refusals))
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(refusals::signIn).accessDeniedHandler(refusals::notAllowed))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .cors(withDefaults())
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.with(CONTENT_SECURITY_POLICY))
                .build();
    }

    private static void tokens(
            OAuth2ResourceServerConfigurer<HttpSecurity> server, SecuritySettings settings, RefusalHandlers refusals) {
        var converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(
                token -> ReaderArguments.texts(token, settings.rolesClaim()).stream()
                        .map(Role::parse)
                        .flatMap(Optional::stream)
                        .map(role -> (GrantedAuthority) new SimpleGrantedAuthority(role.code()))
                        .toList());
        server.jwt(jwt -> jwt.jwtAuthenticationConverter(converter))
                .authenticationEntryPoint(refusals::invalidToken)
                .accessDeniedHandler(refusals::notAllowed)
                .addObjectPostProcessor(refusals.whenTheIssuerIsAway());
    }
}
