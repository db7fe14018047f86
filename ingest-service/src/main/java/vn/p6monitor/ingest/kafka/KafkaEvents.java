package vn.p6monitor.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;

/// Events and refusals as records in Kafka, with their origin in the headers.
final class KafkaEvents implements Events {
    private final Supplier<Producer<byte[], byte[]>> producer;
    private final Wires wires;
    private final Availability availability;

    /// @param availability whose breaker is asked before, and told after, each attempt to write
    KafkaEvents(Supplier<Producer<byte[], byte[]>> producer, Wires wires, Availability availability) {
        this.producer = producer;
        this.wires = wires;
        this.availability = availability;
    }

    @Override
    public boolean areAway() {
        return availability.objection().isPresent();
    }

    @Override
    public CompletableFuture<Void> write(Event event) {
        return send(event.topic(), () -> record(event));
    }

    @Override
    public CompletableFuture<Void> write(Refusal refusal) {
        return send(Topics.REJECTED_REPORTS, () -> record(refusal));
    }

    private CompletableFuture<Void> send(String topic, Supplier<ProducerRecord<byte[], byte[]>> record) {
        var acknowledged = new CompletableFuture<Void>();
        if (!availability.prepared().getAsBoolean()) {
            acknowledged.completeExceptionally(new EventsUnavailableException("topics and schemas are not ready yet"));
            return acknowledged;
        }
        if (!availability.breaker().mayTry()) {
            acknowledged.completeExceptionally(new EventsUnavailableException("the last record was not acknowledged"));
            return acknowledged;
        }
        try {
            var _ = producer.get().send(record.get(), (_, failure) -> {
                note(failure);
                if (failure == null) acknowledged.complete(null);
                else acknowledged.completeExceptionally(notKept(topic, failure));
            });
        } catch (KafkaException | RegistryUnavailableException e) {
            note(e);
            acknowledged.completeExceptionally(notKept(topic, e));
        }
        return acknowledged;
    }

    /// A record that the broker does not want tells nothing about the next one.
    private void note(@Nullable Exception failure) {
        switch (failure) {
            case null -> availability.breaker().succeeded();
            case RecordTooLargeException _, InvalidRecordException _ -> {}
            default -> availability.breaker().failed();
        }
    }

    private ProducerRecord<byte[], byte[]> record(Event event) {
        var value = wires.of(event.topic()).encode(Topics.subject(event.topic()), event.value());
        return new ProducerRecord<>(
                event.topic(), null, null, event.key().getBytes(UTF_8), value, WrittenHeaders.of(event.origin()));
    }

    /// Without a key: refusals have no order, and one sender's may be spread over all partitions.
    private static ProducerRecord<byte[], byte[]> record(Refusal refusal) {
        var bytes = refusal.bytes();
        var value = new byte[bytes.remaining()];
        bytes.get(value);
        return new ProducerRecord<>(Topics.REJECTED_REPORTS, null, null, null, value, WrittenHeaders.of(refusal));
    }

    private static EventsUnavailableException notKept(String topic, Exception cause) {
        return new EventsUnavailableException("a record for " + topic + " was not acknowledged", cause);
    }
}
