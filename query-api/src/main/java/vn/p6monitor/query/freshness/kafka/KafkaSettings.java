package vn.p6monitor.query.freshness.kafka;

import java.time.Duration;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Kafka is, and how to sign in to it.
///
/// @param timeout for all that one answer needs of it
/// @param properties further settings of the client, such as `security.protocol`; they may hold a password
@ConfigurationProperties("p6.kafka")
record KafkaSettings(
        String bootstrapServers,
        @DefaultValue("5s") Duration timeout,
        @DefaultValue Map<String, String> properties) {
    KafkaSettings {
        if (bootstrapServers.isBlank()) throw new IllegalArgumentException("p6.kafka.bootstrap-servers is empty");
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("p6.kafka.timeout must be positive: " + timeout);
        }
        properties = Map.copyOf(properties);
    }

    /// Without what the properties say: it may be secret.
    @Override
    public String toString() {
        return "KafkaSettings[bootstrapServers=%s, timeout=%s, properties=%s]"
                .formatted(bootstrapServers, timeout, new TreeSet<>(properties.keySet()));
    }
}
