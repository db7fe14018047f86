package vn.p6monitor.benchmarks.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/// A reader of what a contender has committed to its topic of area values: the last value of each row, and how many
/// there were.
final class Output implements AutoCloseable {
    private static final String PROGRESS = "/progress/";

    /// What the platform tells of single facilities, which its peers do not.
    private static final String FLAGS = "flags/";

    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<String, byte[]> rows = new HashMap<>();
    private long documents;
    private long bytes;

    Output(Broker broker, String topic) {
        var config = broker.client();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        consumer = new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /// Reads what has come, and hands over the progress records among it.
    List<ConsumerRecord<String, byte[]>> read(Duration patience) {
        var progress = new ArrayList<ConsumerRecord<String, byte[]>>();
        for (var record : consumer.poll(patience)) {
            if (record.key().startsWith(PROGRESS)) {
                progress.add(record);
                continue;
            }
            if (record.key().startsWith(FLAGS)) continue;
            documents++;
            bytes += record.value().length;
            rows.put(record.key(), record.value());
        }
        return progress;
    }

    /// How many partitions the topic has.
    int partitions() {
        return consumer.assignment().size();
    }

    /// Reads up to where the topic ends now.
    void readToEnd() {
        var ends = consumer.endOffsets(consumer.assignment());
        for (var end : ends.entrySet()) {
            while (consumer.position(end.getKey()) < end.getValue()) {
                var _ = read(Duration.ofMillis(200));
            }
        }
    }

    /// The last value of each row, by its key.
    Map<String, byte[]> rows() {
        return rows;
    }

    /// How many values there were, of all rows.
    long documents() {
        return documents;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
