package vn.p6monitor.ingest.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.p6monitor.guard.header.SecurityHeaders;
import vn.p6monitor.ingest.web.Failures;

/// Who may knock at which door; what is not listed is closed.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration implements WebMvcConfigurer {
    private static final String MINISTRY = Role.MINISTRY.code();
    private static final String PROVINCE = Role.PROVINCE.code();
    private static final String REPORTER = Role.REPORTER.code();

    @Bean
    SecurityFilterChain doors(HttpSecurity http, ClaimSettings claims, Failures failures) {
        var refusals = new Refusals(failures);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers("/api/v1/reports")
                        .hasAnyRole(MINISTRY, PROVINCE, REPORTER)
                        .requestMatchers("/api/v1/templates/*", "/openapi.yaml")
                        .permitAll()
                        .requestMatchers("/api/v1/uploads/*")
                        .hasAnyRole(MINISTRY, PROVINCE, REPORTER)
                        .requestMatchers("/api/v1/facilities", "/api/v1/facilities/*")
                        .hasAnyRole(MINISTRY, PROVINCE)
                        .requestMatchers("/api/v1/areas", "/api/v1/catalogue")
                        .hasRole(MINISTRY)
                        .requestMatchers("/api/v1/rebuild", "/api/v1/rejections/replay")
                        .hasRole(Role.OPERATOR.code())
                        .requestMatchers("/actuator/health/liveness", "/actuator/health/readiness")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .hasRole(Role.OPERATOR.code())
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(new Claims(claims)))
                        .authenticationEntryPoint(refusals)
                        .accessDeniedHandler(refusals)
                        .withObjectPostProcessor(refusals.whenSignInIsAway()))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // Tokens come in a header that no browser sends by itself.
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(SecurityHeaders.with(SecurityHeaders.NO_PAGE))
                .build();
    }

    @Override
    public void addArgumentResolvers(java.util.List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new SenderArgument());
    }
}
