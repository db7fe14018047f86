package vn.p6monitor.guard.audit;

import java.time.Clock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.core.Ordered;

/// Puts the audit around everything else.
@AutoConfiguration
@EnableConfigurationProperties(AuditSettings.class)
public class AuditConfiguration {
    @Bean
    AuditLog auditLog(AuditSettings settings) {
        return new AuditLog(settings);
    }

    @Bean
    FilterRegistrationBean<AuditFilter> audit(
            @Value("${spring.application.name}") String service,
            Actions actions,
            Actors actors,
            Clock clock,
            AuditLog log) {
        var filter = new FilterRegistrationBean<>(new AuditFilter(service, actions, actors, clock, log));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
        return filter;
    }
}
