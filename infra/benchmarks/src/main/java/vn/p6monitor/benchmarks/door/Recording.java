package vn.p6monitor.benchmarks.door;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/// The records of a topic, to be sent once more as they are by a producer set up as the ingest-service's.
public final class Recording {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Map<String, Object> client;
    private final List<ProducerRecord<byte[], byte[]>> records;

    private Recording(Map<String, Object> client, List<ProducerRecord<byte[], byte[]>> records) {
        this.client = client;
        this.records = records;
    }

    /// Reads a topic to its end.
    ///
    /// @param client the settings to begin with of all clients
    /// @param into the topic that the records are to be sent to
    public static Recording of(Map<String, Object> client, String topic, String into) {
        var records = new ArrayList<ProducerRecord<byte[], byte[]>>();
        var config = new HashMap<>(client);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 10_000);
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (var record : consumer.poll(POLL)) {
                    records.add(new ProducerRecord<>(into, null, null, record.key(), record.value(), record.headers()));
                }
            }
        }
        return new Recording(client, records);
    }

    public int size() {
        return records.size();
    }

    /// Returns how long it took until all were acknowledged.
    ///
    /// @throws KafkaException when one is not
    public Duration send() {
        var failure = new AtomicReference<Exception>();
        try (var producer = producer()) {
            long before = System.nanoTime();
            for (var record : records) {
                var _ = producer.send(record, (_, failed) -> {
                    if (failed != null) failure.compareAndSet(null, failed);
                });
            }
            producer.flush();
            var time = Duration.ofNanos(System.nanoTime() - before);
            var failed = failure.get();
            if (failed != null) throw new KafkaException("a record was not acknowledged", failed);
            return time;
        }
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var config = new HashMap<>(client);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
