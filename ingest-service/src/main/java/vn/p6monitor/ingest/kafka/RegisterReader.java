package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.register.RegisterMemory;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;

/// Reads the topics of the register from their beginnings into memory, and goes on for as long as the service runs.
final class RegisterReader implements AutoCloseable {
    private static final Log LOG = LogFactory.getLog(RegisterReader.class);
    private static final List<String> TOPICS = List.of(Topics.AREAS, Topics.FACILITIES);
    private static final Duration POLL = Duration.ofSeconds(1);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Wires wires;
    private final RegisterMemory memory;
    private final Positions positions;
    private final Backoff backoff;
    private final Thread thread =
            Thread.ofPlatform().name("register-reader").daemon().unstarted(this::run);
    private volatile @Nullable Consumer<byte[], byte[]> open;
    private volatile boolean closed;
    private volatile boolean readOnce;

    RegisterReader(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Wires wires,
            RegisterMemory memory,
            Positions positions,
            Backoff backoff) {
        this.consumers = consumers;
        this.wires = wires;
        this.memory = memory;
        this.positions = positions;
        this.backoff = backoff;
    }

    void start() {
        thread.start();
    }

    /// Whether everything has been read that was there when reading began, and reading goes on.
    boolean isUpToDate() {
        return readOnce && thread.isAlive();
    }

    @Override
    public void close() {
        closed = true;
        var consumer = open;
        if (consumer != null) consumer.wakeup();
        thread.interrupt();
    }

    private void run() {
        try {
            while (!closed) {
                readWhileKafkaAnswers();
                if (!closed) backoff.pause();
            }
        } catch (InterruptedException _) {
            LOG.debug("the register's reader ends");
        }
    }

    private void readWhileKafkaAnswers() {
        try (var consumer = consumers.get()) {
            open = consumer;
            read(consumer);
        } catch (WakeupException | InterruptException _) {
            LOG.debug("the register's reader is woken up");
        } catch (KafkaException | RegistryUnavailableException e) {
            LOG.warn("the register cannot be read now: " + e.getMessage());
        } finally {
            open = null;
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        var partitions =
                TOPICS.stream().flatMap(topic -> partitions(consumer, topic)).toList();
        consumer.assign(partitions);
        partitions.forEach(partition -> consumer.seek(partition, positions.of(partition)));
        var ends = consumer.endOffsets(partitions);
        while (!closed) {
            take(consumer.poll(POLL));
            backoff.reset();
            var now = new HashMap<TopicPartition, Long>();
            partitions.forEach(partition -> now.put(partition, consumer.position(partition)));
            positions.advance(now);
            if (!readOnce) readOnce = positions.haveReached(ends);
        }
    }

    private static Stream<TopicPartition> partitions(Consumer<byte[], byte[]> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic);
        if (partitions.isEmpty()) throw new KafkaException("there is no topic " + topic + " yet");
        return partitions.stream().map(partition -> new TopicPartition(topic, partition.partition()));
    }

    /// Everything is read before anything is taken, so that a registry that is away leaves no half of it behind.
    private void take(ConsumerRecords<byte[], byte[]> records) {
        var areas = read(records, Topics.AREAS, AreaCodec::decode);
        var facilities = read(records, Topics.FACILITIES, FacilityCodec::decode);
        memory.put(areas);
        facilities.forEach(memory::put);
    }

    private <T> List<T> read(
            ConsumerRecords<byte[], byte[]> records, String topic, Function<GenericRecord, Verdict<T>> decode) {
        var values = new ArrayList<T>();
        for (var record : records.records(topic)) {
            read(record, decode).ifPresent(values::add);
        }
        return values;
    }

    private <T> Optional<T> read(ConsumerRecord<byte[], byte[]> record, Function<GenericRecord, Verdict<T>> decode) {
        if (record.value() == null) return Optional.empty();
        var verdict = switch (wires.of(record.topic()).decode(record.value())) {
            case Verdict.Accepted(var value) -> decode.apply(value);
            case Verdict.Refused(var problems) -> Verdict.<T>refused(problems);
        };
        return switch (verdict) {
            case Verdict.Accepted(var value) -> Optional.of(value);
            case Verdict.Refused(var problems) -> {
                LOG.warn("%s-%d@%d is not read: %s"
                        .formatted(record.topic(), record.partition(), record.offset(), problems));
                yield Optional.empty();
            }
        };
    }
}
