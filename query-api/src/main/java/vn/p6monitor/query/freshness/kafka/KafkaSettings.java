package vn.p6monitor.query.freshness.kafka;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Kafka is.
///
/// @param timeout for all that one answer needs of it
@ConfigurationProperties("p6.kafka")
record KafkaSettings(
        String bootstrapServers, @DefaultValue("5s") Duration timeout) {
    KafkaSettings {
        if (bootstrapServers.isBlank()) throw new IllegalArgumentException("p6.kafka.bootstrap-servers is empty");
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("p6.kafka.timeout must be positive: " + timeout);
        }
    }
}
