package vn.p6monitor.streams;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.streams.StreamsConfig;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.indexer.SingleOwnerAssignor;
import vn.p6monitor.streams.ledger.Ledger;

/// How the processor speaks to Kafka.
public final class KafkaSetup {
    private static final int CALL_TIMEOUT_MILLIS = 10_000;

    private final ProcessorSettings settings;

    public KafkaSetup(ProcessorSettings settings) {
        this.settings = settings;
    }

    /// Exactly once, with a restart after a crash in seconds; see RATIONALE.md.
    public Properties streams(Generation generation) {
        var streams = settings.streams();
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, generation.applicationId());
        config.putAll(settings.kafka().client());
        config.put(StreamsConfig.STATE_DIR_CONFIG, streams.stateDirectory().toString());
        config.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, streams.threads());
        config.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        config.put(
                StreamsConfig.COMMIT_INTERVAL_MS_CONFIG,
                streams.commitInterval().toMillis());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        // Few, large batches, and none of them compressed: processors are scarcer than disks; see RATIONALE.md.
        config.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "none");
        config.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 128 << 10);
        // Placing all facilities anew, when areas change, is one transaction.
        config.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), 30_000);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG), streams.instance());
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 6_000);
        config.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 2_000);
        // A province's topic that is made later is noticed within this time.
        config.put(StreamsConfig.consumerPrefix(ConsumerConfig.METADATA_MAX_AGE_CONFIG), 10_000);
        return config;
    }

    Consumer<String, byte[]> indexerConsumer(Generation generation) {
        var config = settings.kafka().client();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, generation.indexerGroup());
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, SingleOwnerAssignor.class.getName());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        // Positions come from the index; one that Kafka does not have must be seen, not skipped.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 2_000);
        return new KafkaConsumer<>(config, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /// A consumer for what was said, in the ledger's own group.
    Consumer<byte[], byte[]> ledgerConsumer() {
        var config = settings.kafka().client();
        config.put(ConsumerConfig.GROUP_ID_CONFIG, Ledger.GROUP);
        config.put(ConsumerConfig.PARTITION_ASSIGNMENT_STRATEGY_CONFIG, SingleOwnerAssignor.class.getName());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // Positions come from the index; one that Kafka does not have must be seen, not skipped.
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        config.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        config.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 2_000);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, Ledger.BATCH);
        // What is fetched ahead lies in memory beside the stores.
        config.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, 4 << 20);
        // A province's topic that is made later is noticed within this time.
        config.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    public Admin admin() {
        return Admin.create(settings.kafka().client());
    }

    /// A consumer of committed records that belongs to no group and reads where it is told to.
    Consumer<byte[], byte[]> reader() {
        var config = settings.kafka().client();
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_TIMEOUT_MILLIS);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    Producer<byte[], byte[]> producer() {
        var config = settings.kafka().client();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /// Makes the topics of the record.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public void makeTopics(Admin admin) {
        TopicSetup.ensure(admin, Topics.ALL);
    }

    /// Makes the topic that a generation writes.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public void makeTopics(Admin admin, Generation generation) {
        var values = new NewTopic(
                        generation.areaValuesTopic(),
                        Optional.of(settings.streams().tasks()),
                        Optional.empty())
                .configs(Map.of("cleanup.policy", "compact"));
        TopicSetup.make(admin, List.of(values));
    }

    /// The offsets that a generation has committed, of the input partitions with this number.
    ///
    /// @throws KafkaException when the broker is away or refuses
    public Passed committed(Admin admin, Generation generation, int task) {
        try {
            var offsets = new TreeMap<String, Long>();
            admin.listConsumerGroupOffsets(generation.applicationId())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach((partition, offset) -> {
                        if (partition.partition() == task
                                && offset != null
                                && Topics.RECORD.matcher(partition.topic()).matches()) {
                            offsets.put(ProgressDocument.partition(partition.topic(), task), offset.offset());
                        }
                    });
            return new Passed(offsets);
        } catch (ExecutionException e) {
            throw new KafkaException("the committed offsets cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while reading the committed offsets", e);
        }
    }
}
