package vn.p6monitor.streams.bound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.flow.Held;

/// Follows what all tasks of a generation hold, and tells the gate of this instance.
///
/// It reads what Kafka Streams keeps of their store, from its beginning, so that it knows all of it after any start.
public final class HeldReader implements Runnable, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeldReader.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final String topic;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Gate gate;
    private volatile boolean closing;

    /// @param consumers makes a consumer of committed records, without a group
    public HeldReader(Generation generation, Supplier<Consumer<byte[], byte[]>> consumers, Gate gate) {
        this.topic = Held.changelog(generation);
        this.consumers = consumers;
        this.gate = gate;
    }

    public Gate gate() {
        return gate;
    }

    /// Works until it is closed; while Kafka is away the gate stays as it is.
    @Override
    public void run() {
        while (!closing) {
            try (var consumer = consumers.get()) {
                follow(consumer);
            } catch (KafkaException e) {
                LOG.warn("What is held cannot be read from {} now: {}", topic, e.getMessage());
            } catch (RuntimeException e) {
                LOG.error("Reading what is held from {} failed and is tried again", topic, e);
            }
            pause();
        }
    }

    /// Ends the work within a moment.
    @Override
    public void close() {
        closing = true;
    }

    private void follow(Consumer<byte[], byte[]> consumer) {
        var partitions = partitions(consumer);
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var counts = new HeldCounts();
        boolean isWhole = false;
        while (!closing) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                var held = record.value() == null ? null : Held.fromBytes(record.value());
                counts.put(new String(record.key(), StandardCharsets.UTF_8), held);
            }
            boolean wasWhole = isWhole;
            isWhole =
                    wasWhole || partitions.stream().allMatch(it -> consumer.position(it) >= ends.getOrDefault(it, 0L));
            if (isWhole && (!wasWhole || !records.isEmpty())) gate.heard(counts.bySender());
        }
    }

    /// Waits for them: Kafka Streams makes the topic when the first task begins.
    private List<TopicPartition> partitions(Consumer<byte[], byte[]> consumer) {
        while (!closing) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            if (!partitions.isEmpty()) return partitions;
            pause();
        }
        return List.of();
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
