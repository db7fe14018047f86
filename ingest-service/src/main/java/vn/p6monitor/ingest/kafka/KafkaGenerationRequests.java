package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.generation.GenerationRequests;
import vn.p6monitor.schemas.catalogue.CatalogueReader;
import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequestCodec;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;

/// The topic of generations, read from its beginning each time: it is short, and nobody asks often.
final class KafkaGenerationRequests implements GenerationRequests {
    private static final TopicPartition PARTITION = new TopicPartition(Topics.GENERATIONS, 0);
    private static final Duration POLL = Duration.ofMillis(100);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Supplier<Producer<byte[], byte[]>> producer;
    private final Wires wires;
    private final BooleanSupplier prepared;
    private final Duration atMost;

    /// @param prepared whether topics and schemas are there
    KafkaGenerationRequests(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Supplier<Producer<byte[], byte[]>> producer,
            Wires wires,
            BooleanSupplier prepared,
            Duration atMost) {
        this.consumers = consumers;
        this.producer = producer;
        this.wires = wires;
        this.prepared = prepared;
        this.atMost = atMost;
    }

    @Override
    public GenerationLog untilNow() {
        requirePrepared();
        try (var consumer = consumers.get()) {
            consumer.assign(List.of(PARTITION));
            consumer.seekToBeginning(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).getOrDefault(PARTITION, 0L);
            long deadline = System.nanoTime() + atMost.toNanos();
            var log = GenerationLog.EMPTY;
            while (consumer.position(PARTITION) < end) {
                if (System.nanoTime() > deadline) throw new EventsUnavailableException("the requests are not read");
                for (var record : consumer.poll(POLL)) log = plus(log, record.offset(), record.value());
            }
            return log;
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new EventsUnavailableException("the requests cannot be read", e);
        }
    }

    /// As the processor does, leaves aside what is no request, or asks for a catalogue that does not hold.
    private GenerationLog plus(GenerationLog log, long offset, byte[] value) {
        return switch (wires.of(Topics.GENERATIONS).decode(value).then(GenerationRequestCodec::decode)) {
            case Verdict.Accepted<GenerationRequest>(var request) ->
                request.catalogue() == null || CatalogueReader.read(request.catalogue()) instanceof Verdict.Accepted
                        ? log.plus(offset, request)
                        : log;
            case Verdict.Refused<GenerationRequest> _ -> log;
        };
    }

    @Override
    public Generation ask(GenerationRequest request) {
        requirePrepared();
        try {
            var value = wires.of(Topics.GENERATIONS)
                    .encode(Topics.subject(Topics.GENERATIONS), GenerationRequestCodec.encode(request));
            var written = producer.get()
                    .send(new ProducerRecord<>(Topics.GENERATIONS, value))
                    .get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            return GenerationLog.generation(written.offset());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventsUnavailableException("interrupted while a generation was asked for", e);
        } catch (ExecutionException | TimeoutException | KafkaException | RegistryUnavailableException e) {
            throw new EventsUnavailableException("the request for a generation was not acknowledged", e);
        }
    }

    private void requirePrepared() {
        if (!prepared.getAsBoolean()) throw new EventsUnavailableException("topics and schemas are not ready yet");
    }
}
