package vn.p6monitor.streams.proof;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.apache.kafka.streams.test.TestRecord;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.proof.world.Sent;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Held;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.topology.IndicatorTopology;
import vn.p6monitor.streams.topology.TopologySettings;

/// The real topology, fed with events, stopped and started again.
final class Running implements AutoCloseable {
    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Generation GENERATION = new Generation("t");
    static final Contributions CONTRIBUTIONS = new Contributions(Reader.CATALOGUE);
    private static final KnownSchemas REGISTRY = new KnownSchemas();

    /// How many intervals a change needs at most to reach the rows, and progress behind it.
    private static final int STAGES = 4;

    private record Position(String topic, int partition, long offset) implements RecordMetadata {}

    /// What is left when the application stops.
    private static final class Brokers implements Seam.Beyond {
        private final Map<String, Map<Bytes, byte[]>> changelogs = new HashMap<>();
        private final TreeMap<String, Long> ends = new TreeMap<>();
        private final List<Rolled> values = new ArrayList<>();
        private Position current = new Position("", 0, 0);

        @Override
        public Map<Bytes, byte[]> changelog(String store) {
            return changelogs.computeIfAbsent(
                    GENERATION.applicationId() + '-' + store + "-changelog", _ -> new LinkedHashMap<>());
        }

        @Override
        public RecordMetadata metadata() {
            return current;
        }
    }

    private final Brokers brokers = new Brokers();
    private final Properties config;
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private TopologyTestDriver driver;

    /// @param states a directory of its own, for the stores on disk
    Running(Path states) {
        config = config(brokers, states);
        driver = start();
    }

    static Properties config(Seam.Beyond beyond, Path states) {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, GENERATION.applicationId());
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, states.toString());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(StreamsConfig.PROCESSOR_WRAPPER_CLASS_CONFIG, Seam.class.getName());
        config.put(Seam.BEYOND_DRIVER, beyond);
        return config;
    }

    private TopologyTestDriver start() {
        var topology = new IndicatorTopology(
                new TopologySettings(GENERATION, 1, INTERVAL), CONTRIBUTIONS, REGISTRY, _ -> new Passed(brokers.ends));
        return new TopologyTestDriver(topology.build(config), config, now);
    }

    void feed(Event event) {
        var sent = Sent.of(event);
        long offset = brokers.ends.merge(ProgressDocument.partition(sent.topic(), 0), 1L, Long::sum) - 1;
        brokers.current = new Position(sent.topic(), 0, offset);
        var input = driver.createInputTopic(sent.topic(), new ByteArraySerializer(), new BytesSerializer());
        input.pipeInput(new TestRecord<>(null, sent.bytes(), event.receivedAt()));
    }

    /// Lets one interval pass.
    void tell() {
        now = now.plus(INTERVAL);
        driver.advanceWallClockTime(INTERVAL);
    }

    /// Lets as many intervals pass as everything that was fed needs to get through.
    void settle() {
        for (int i = 0; i < STAGES; i++) tell();
    }

    /// Loses all that is only in memory.
    void restart() {
        close();
        driver = start();
    }

    @Override
    public void close() {
        collect();
        driver.close();
    }

    /// All rows and progress that was ever sent, in order.
    List<Rolled> values() {
        collect();
        return brokers.values;
    }

    /// What facilities hold, as the changelog has it.
    List<Held> held() {
        collect();
        return brokers.changelog(Held.STORE).values().stream()
                .map(Held::fromBytes)
                .toList();
    }

    /// The offset after the last record of each input partition.
    Map<String, Long> ends() {
        return Map.copyOf(brokers.ends);
    }

    private void collect() {
        for (var topic : driver.producedTopicNames()) {
            var output = driver.createOutputTopic(topic, new ByteArrayDeserializer(), new ByteArrayDeserializer());
            boolean isValues = topic.equals(GENERATION.areaValuesTopic());
            for (var record : output.readKeyValuesToList()) {
                if (isValues) {
                    brokers.values.add(IndicatorTopology.ROLLED.deserializer().deserialize(topic, record.value));
                } else if (topic.endsWith("-changelog")) {
                    var changelog = brokers.changelogs.computeIfAbsent(topic, _ -> new LinkedHashMap<>());
                    if (record.value == null) changelog.remove(Bytes.wrap(record.key));
                    else changelog.put(Bytes.wrap(record.key), record.value);
                }
            }
        }
    }
}
