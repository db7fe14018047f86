package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Kafka is, and how long to wait for it.
///
/// @param deliveryTimeout until an event without acknowledgement is given up
/// @param registerTimeout until reading the register to its end is given up
/// @param archiveTimeout until reading back what was kept is given up
/// @param backoff first pause while Kafka or the registry are away, doubled up to `longestBackoff`
/// @param properties further settings of all clients, such as `security.protocol`; they may hold a password
@ConfigurationProperties("p6.kafka")
record KafkaSettings(
        List<String> bootstrapServers,
        Duration deliveryTimeout,
        Duration registerTimeout,
        Duration archiveTimeout,
        Duration backoff,
        Duration longestBackoff,
        @DefaultValue Map<String, String> properties) {
    KafkaSettings {
        if (bootstrapServers.isEmpty()) throw new IllegalArgumentException("p6.kafka.bootstrap-servers is missing");
        requirePositive("delivery-timeout", deliveryTimeout);
        requirePositive("register-timeout", registerTimeout);
        requirePositive("archive-timeout", archiveTimeout);
        requirePositive("backoff", backoff);
        requirePositive("longest-backoff", longestBackoff);
        bootstrapServers = List.copyOf(bootstrapServers);
        properties = Map.copyOf(properties);
    }

    /// Without what the properties say: it may be secret.
    @Override
    public String toString() {
        return "KafkaSettings" + bootstrapServers;
    }

    private static void requirePositive(String name, Duration duration) {
        if (!duration.isPositive()) throw new IllegalArgumentException("p6.kafka." + name + " must be positive");
    }
}
