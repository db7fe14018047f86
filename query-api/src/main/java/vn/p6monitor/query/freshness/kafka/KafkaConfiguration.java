package vn.p6monitor.query.freshness.kafka;

import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the one client that asks Kafka.
@Configuration(proxyBeanMethods = false)
class KafkaConfiguration {
    @Bean(destroyMethod = "close")
    Admin kafka(KafkaSettings settings) {
        var properties = new Properties();
        properties.putAll(settings.properties());
        int timeout = Math.toIntExact(settings.timeout().toMillis());
        properties.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        properties.put(AdminClientConfig.CLIENT_ID_CONFIG, "query-api");
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeout);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeout);
        return Admin.create(properties);
    }
}
