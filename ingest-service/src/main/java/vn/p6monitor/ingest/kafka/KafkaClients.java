package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/// Makes Kafka clients at their first use: making one fails while no broker's name can be resolved.
final class KafkaClients implements AutoCloseable {
    private static final int REQUEST_TIMEOUT_MILLIS = 5_000;
    private static final int CALL_TIMEOUT_MILLIS = 10_000;

    /// Of all uploads together, as compressed.
    private static final long MOST_UNDER_WAY_BYTES = 32 * 1024 * 1024;

    private static final Duration CLOSE_TIMEOUT = Duration.ofSeconds(5);

    private final KafkaSettings settings;
    private @Nullable Admin admin;
    private @Nullable Producer<byte[], byte[]> producer;

    KafkaClients(KafkaSettings settings) {
        this.settings = settings;
    }

    synchronized Admin admin() {
        if (admin == null) admin = Admin.create(common());
        return admin;
    }

    synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            var config = common();
            config.put(ProducerConfig.ACKS_CONFIG, "all");
            config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
            config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 * 1024);
            config.put(
                    ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                    Math.toIntExact(settings.deliveryTimeout().toMillis()));
            // Whoever sends faster than Kafka takes it waits here, and its own sender with it.
            config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, MOST_UNDER_WAY_BYTES);
            config.put(
                    ProducerConfig.MAX_BLOCK_MS_CONFIG,
                    settings.deliveryTimeout().toMillis());
            config.remove(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG);
            producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    Consumer<byte[], byte[]> newConsumer() {
        var config = common();
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 5_000);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    @Override
    public synchronized void close() {
        if (producer != null) producer.close(CLOSE_TIMEOUT);
        if (admin != null) admin.close(CLOSE_TIMEOUT);
    }

    private Map<String, Object> common() {
        var config = new HashMap<String, Object>(settings.properties());
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, settings.bootstrapServers());
        config.put(ProducerConfig.CLIENT_ID_CONFIG, "ingest-service");
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, REQUEST_TIMEOUT_MILLIS);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_TIMEOUT_MILLIS);
        return config;
    }
}
