package vn.p6monitor.streams.generation.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.streams.generation.Inputs;

/// The topics that everything is computed from; for one thread.
public final class KafkaInputs implements Inputs, AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_POLLS = 50;

    private final Admin admin;
    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private @Nullable Consumer<byte[], byte[]> consumer;

    /// @param consumers makes a consumer of committed records, without a group
    public KafkaInputs(Admin admin, Supplier<Consumer<byte[], byte[]>> consumers) {
        this.admin = admin;
        this.consumers = consumers;
    }

    @Override
    public Map<String, Long> ends() {
        try {
            var ends = new TreeMap<String, Long>();
            admin.listOffsets(latest(), new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get()
                    .forEach((partition, end) -> ends.put(
                            ProgressDocument.partition(partition.topic(), partition.partition()), end.offset()));
            return ends;
        } catch (ExecutionException e) {
            throw new KafkaException("the ends of the record cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading the ends of the record", e);
        }
    }

    private Map<TopicPartition, OffsetSpec> latest() throws ExecutionException, InterruptedException {
        var names = admin.listTopics().names().get().stream()
                .filter(name -> Topics.RECORD.matcher(name).matches())
                .toList();
        var latest = new HashMap<TopicPartition, OffsetSpec>();
        admin.describeTopics(names)
                .allTopicNames()
                .get()
                .forEach((name, topic) -> topic.partitions()
                        .forEach(partition ->
                                latest.put(new TopicPartition(name, partition.partition()), OffsetSpec.latest())));
        return latest;
    }

    @Override
    public boolean hasRecords(String partition, long from, long to) {
        int dash = partition.lastIndexOf('-');
        var sought = new TopicPartition(partition.substring(0, dash), Integer.parseInt(partition.substring(dash + 1)));
        var reading = consumer();
        reading.assign(List.of(sought));
        reading.seek(sought, from);
        for (int polls = 0; polls < MOST_POLLS; polls++) {
            for (var record : reading.poll(POLL)) return record.offset() < to;
            if (reading.position(sought) >= to) return false;
        }
        throw new KafkaException("the partition " + partition + " is not read");
    }

    private Consumer<byte[], byte[]> consumer() {
        var open = consumer == null ? consumers.get() : consumer;
        consumer = open;
        return open;
    }

    @Override
    public void close() {
        if (consumer != null) consumer.close();
        consumer = null;
    }
}
