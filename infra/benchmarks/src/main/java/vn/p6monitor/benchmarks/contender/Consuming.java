package vn.p6monitor.benchmarks.contender;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.p6monitor.schemas.topic.Topics;

/// Reads every record of the input topics in one thread, and does one thing with each.
final class Consuming implements Contender {
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Place place;
    private final Consumer<ConsumerRecord<byte[], byte[]>> each;

    Consuming(Place place, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        this.place = place;
        this.each = each;
    }

    @Override
    public void begin(String run, Told told) {
        try (var consumer = consumer()) {
            var partitions = partitions(consumer);
            long left = consumer.endOffsets(partitions).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            boolean first = true;
            while (left > 0) {
                var records = consumer.poll(POLL);
                if (first && !records.isEmpty()) {
                    told.firstRead();
                    first = false;
                }
                records.forEach(each);
                left -= records.count();
            }
        }
        told.done();
    }

    @Override
    public long end() {
        return 0;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var config = OwnSettings.of(place).kafka().client();
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // As many as Kafka Streams asks for.
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1000);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static List<TopicPartition> partitions(KafkaConsumer<byte[], byte[]> consumer) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> Topics.RECORD.matcher(topic.getKey()).matches())
                .flatMap(topic -> topic.getValue().stream())
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }
}
