package vn.p6monitor.streams.generation.kafka;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.topic.RecordEnds;
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
        return RecordEnds.of(admin, IsolationLevel.READ_COMMITTED);
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
