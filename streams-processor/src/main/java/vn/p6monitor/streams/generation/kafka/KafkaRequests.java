package vn.p6monitor.streams.generation.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequestCodec;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.streams.generation.Requests;

/// What was asked for in the topic of generations; for one thread.
public final class KafkaRequests implements Requests, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(KafkaRequests.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.GENERATIONS, 0);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int MOST_POLLS = 100;

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final AvroWire wire;
    private final Predicate<String> isCatalogue;

    private @Nullable Consumer<byte[], byte[]> consumer;
    private GenerationLog log = GenerationLog.EMPTY;

    /// @param consumers makes a consumer of committed records, without a group
    /// @param isCatalogue whether this release can compute with a text; what it cannot, it leaves aside
    public KafkaRequests(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producers,
            AvroWire wire,
            Predicate<String> isCatalogue) {
        this.consumers = consumers;
        this.producers = producers;
        this.wire = wire;
        this.isCatalogue = isCatalogue;
    }

    @Override
    public GenerationLog untilNow() {
        var reading = consumer();
        long end = reading.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
        for (int polls = 0; reading.position(PARTITION) < end; polls++) {
            if (polls == MOST_POLLS) throw new KafkaException("the topic " + Topics.GENERATIONS + " is not read");
            reading.poll(POLL).forEach(this::read);
        }
        return log;
    }

    private void read(ConsumerRecord<byte[], byte[]> record) {
        if (record.value() == null) return;
        switch (wire.decode(record.value()).then(GenerationRequestCodec::decode)) {
            case Verdict.Accepted<GenerationRequest>(var request) -> read(record.offset(), request);
            case Verdict.Refused<GenerationRequest>(var problems) ->
                LOG.warn("No request at offset {}: {}", record.offset(), problems);
        }
    }

    private void read(long offset, GenerationRequest request) {
        if (request.catalogue() != null && !isCatalogue.test(request.catalogue())) {
            LOG.error("The catalogue that was asked for at offset {} cannot be computed by this release", offset);
            return;
        }
        log = log.plus(offset, request);
    }

    @Override
    public void ask(GenerationRequest request) {
        var value = wire.encode(Topics.subject(Topics.GENERATIONS), GenerationRequestCodec.encode(request));
        try (var producer = producers.get()) {
            producer.send(new ProducerRecord<>(Topics.GENERATIONS, value)).get();
        } catch (ExecutionException e) {
            throw new KafkaException("a generation could not be asked for", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while asking for a generation", e);
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        var open = consumer;
        if (open != null) return open;
        open = consumers.get();
        open.assign(List.of(PARTITION));
        open.seekToBeginning(List.of(PARTITION));
        log = GenerationLog.EMPTY;
        consumer = open;
        return open;
    }

    @Override
    public void close() {
        if (consumer != null) consumer.close();
        consumer = null;
    }
}
