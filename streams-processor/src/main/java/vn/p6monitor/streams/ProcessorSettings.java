package vn.p6monitor.streams;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.CommonClientConfigs;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import vn.p6monitor.streams.generation.GenerationSettings;
import vn.p6monitor.streams.ledger.LedgerSettings;

/// Everything that can be set of the processor; see application.yaml.
@ConfigurationProperties("p6")
public record ProcessorSettings(
        Kafka kafka,
        Registry schemaRegistry,
        Elasticsearch elasticsearch,
        Streams streams,
        Following generations,
        Showing ledger) {

    /// Where the broker is, and how to sign in to it.
    ///
    /// @param properties further settings of all clients, such as `security.protocol`; they may hold a password
    public record Kafka(
            String bootstrapServers, @DefaultValue Map<String, String> properties) {
        public Kafka {
            if (bootstrapServers.isBlank()) throw new IllegalArgumentException("p6.kafka.bootstrap-servers is empty");
            properties = Map.copyOf(properties);
        }

        /// The settings that every client begins with.
        public Map<String, Object> client() {
            var config = new HashMap<String, Object>(properties);
            config.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
            return config;
        }

        /// Without what the properties say: it may be secret.
        @Override
        public String toString() {
            return "Kafka[" + bootstrapServers + "]";
        }
    }

    /// Where the schema registry is.
    public record Registry(URI url) {}

    /// Where the index is, who writes to it, and how often it is refreshed.
    ///
    /// @param username no sign-in where absent or empty
    /// @param interval between two refreshes, positive
    public record Elasticsearch(
            URI url, @Nullable String username, @Nullable String password, Duration interval) {}

    /// How the topology runs.
    ///
    /// @param stateDirectory where the stores lie
    /// @param instance a name of this process that stays over its restarts
    /// @param tasks partitions of the internal topics; fixed for the life of a generation
    /// @param threads at least 1
    /// @param interval in which changes are combined, positive
    /// @param commitInterval between two transactions at most, positive
    /// @param mostHeld reports of one province that may wait for the register, at least 1
    public record Streams(
            Path stateDirectory,
            String instance,
            int tasks,
            int threads,
            Duration interval,
            Duration commitInterval,
            int mostHeld) {
        public Streams {
            if (threads < 1) throw new IllegalArgumentException("p6.streams.threads must be at least 1: " + threads);
            if (!commitInterval.isPositive()) {
                throw new IllegalArgumentException("p6.streams.commit-interval must be positive: " + commitInterval);
            }
            if (mostHeld < 1)
                throw new IllegalArgumentException("p6.streams.most-held must be at least 1: " + mostHeld);
        }
    }

    /// How often the ledger is refreshed; see `LedgerSettings`.
    public record Showing(Duration interval, Duration busyInterval) {
        LedgerSettings settings() {
            return new LedgerSettings(interval, busyInterval);
        }
    }

    /// How generations follow one another; see `GenerationSettings`.
    public record Following(Duration interval, Duration grace, Duration patience) {
        GenerationSettings settings() {
            return new GenerationSettings(interval, grace, patience);
        }
    }
}
