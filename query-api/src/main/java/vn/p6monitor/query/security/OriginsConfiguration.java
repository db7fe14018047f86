package vn.p6monitor.query.security;

import java.time.Duration;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.CorsConfigurationSource;
import org.springframework.web.cors.UrlBasedCorsConfigurationSource;
import vn.p6monitor.query.edition.Edition;

/// Lets pages of named origins read what their readers may; never with cookies, of which there are none.
@Configuration(proxyBeanMethods = false)
class OriginsConfiguration {
    @Bean
    CorsConfigurationSource corsConfigurationSource(CorsSettings settings) {
        var source = new UrlBasedCorsConfigurationSource();
        if (settings.origins().isEmpty()) return source;
        var leave = new CorsConfiguration();
        leave.setAllowedOrigins(settings.origins());
        leave.setAllowedMethods(List.of("GET", "HEAD"));
        leave.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE));
        leave.setExposedHeaders(List.of(Edition.HEADER, HttpHeaders.RETRY_AFTER, "X-Request-Id"));
        leave.setMaxAge(Duration.ofHours(1));
        source.registerCorsConfiguration("/api/**", leave);
        source.registerCorsConfiguration("/sdmx/**", leave);
        return source;
    }
}
