package vn.p6monitor.ingest.openrosa;

import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterProperties;
import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.p6monitor.ingest.web.PhoneMessage;

/// What every answer to a phone says of itself, also one to a phone that is not let in.
@Configuration(proxyBeanMethods = false)
class OpenRosaHeaders {
    private static final int BEFORE_THE_GUARD = SecurityFilterProperties.DEFAULT_FILTER_ORDER - 15;

    @Bean
    FilterRegistrationBean<Filter> openRosa(MultipartProperties bodies) {
        var longest = Long.toString(bodies.getMaxRequestSize().toBytes());
        var filter = new FilterRegistrationBean<Filter>((request, response, rest) -> {
            if (response instanceof HttpServletResponse answer) {
                answer.setHeader("X-OpenRosa-Version", "1.0");
                answer.setHeader("X-OpenRosa-Accept-Content-Length", longest);
            }
            rest.doFilter(request, response);
        });
        filter.setName("openRosaHeaders");
        filter.addUrlPatterns(PhoneMessage.ROOT + "/*");
        filter.setOrder(BEFORE_THE_GUARD);
        return filter;
    }
}
