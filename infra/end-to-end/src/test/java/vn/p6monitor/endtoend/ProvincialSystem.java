package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.localstack.KafkaUser;

/// All that a province's credentials can be tried for.
final class ProvincialSystem implements AutoCloseable {
    private static final Duration POLL = Duration.ofSeconds(10);

    private final KafkaUser user;
    private final String address;
    private final KafkaProducer<byte[], byte[]> producer;

    ProvincialSystem(String address, String province) {
        this(address, KafkaUser.province(province));
    }

    ProvincialSystem(String address, String province, String password) {
        this(address, withPassword(KafkaUser.province(province), password));
    }

    private ProvincialSystem(String address, KafkaUser user) {
        this.user = user;
        this.address = address;
        var config = user.client(address);
        // The broker is to tell what is too much.
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, 20_000_000);
        producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static KafkaUser withPassword(KafkaUser user, String password) {
        return new KafkaUser(user.name(), user.mechanism(), password);
    }

    /// @throws KafkaException when it is not taken
    void write(String topic, String key, byte @Nullable [] value) {
        await(producer.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)));
    }

    /// Writes compressed, as much as the topic takes.
    ///
    /// @throws KafkaException when it is not taken
    void writePacked(String topic, String key, byte[] value) {
        var config = user.client(address);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "gzip");
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, Integer.MAX_VALUE);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 2L * value.length);
        try (var packing = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            await(packing.send(new ProducerRecord<>(topic, key.getBytes(UTF_8), value)));
        }
    }

    /// @throws KafkaException when it is denied
    void read(String topic) {
        var config = user.client(address);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            consumer.poll(POLL);
        }
    }

    Set<String> topics() {
        try (var admin = Admin.create(user.client(address))) {
            return await(admin.listTopics().names());
        }
    }

    /// @throws KafkaException when it is denied
    void make(String topic) {
        try (var admin = Admin.create(user.client(address))) {
            var _ = await(admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1)))
                    .all());
        }
    }

    /// @throws KafkaException when it is denied
    void delete(String topic) {
        try (var admin = Admin.create(user.client(address))) {
            var _ = await(admin.deleteTopics(List.of(topic)).all());
        }
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof KafkaException known) throw known;
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
