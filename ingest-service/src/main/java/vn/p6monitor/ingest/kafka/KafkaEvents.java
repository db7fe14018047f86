package vn.p6monitor.ingest.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;

/// Events as records in Kafka, with their origin in the headers `upload` and `sender`.
final class KafkaEvents implements Events {
    private final Supplier<Producer<byte[], byte[]>> producer;
    private final Wires wires;
    private final BooleanSupplier prepared;

    /// @param prepared whether topics and schemas are there
    KafkaEvents(Supplier<Producer<byte[], byte[]>> producer, Wires wires, BooleanSupplier prepared) {
        this.producer = producer;
        this.wires = wires;
        this.prepared = prepared;
    }

    @Override
    public CompletableFuture<Void> write(Event event) {
        var acknowledged = new CompletableFuture<Void>();
        if (!prepared.getAsBoolean()) {
            acknowledged.completeExceptionally(new EventsUnavailableException("topics and schemas are not ready yet"));
            return acknowledged;
        }
        try {
            var _ = producer.get().send(record(event), (_, failure) -> {
                if (failure == null) acknowledged.complete(null);
                else acknowledged.completeExceptionally(notKept(event, failure));
            });
        } catch (KafkaException | RegistryUnavailableException e) {
            acknowledged.completeExceptionally(notKept(event, e));
        }
        return acknowledged;
    }

    private ProducerRecord<byte[], byte[]> record(Event event) {
        var value = wires.of(event.topic()).encode(Topics.subject(event.topic()), event.value());
        return new ProducerRecord<>(event.topic(), null, null, bytes(event.key()), value, headers(event.origin()));
    }

    private static List<Header> headers(Origin origin) {
        return List.of(
                new RecordHeader("upload", bytes(origin.upload().toString())),
                new RecordHeader("sender", bytes(origin.sender())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static EventsUnavailableException notKept(Event event, Exception cause) {
        return new EventsUnavailableException("an event for " + event.topic() + " was not acknowledged", cause);
    }
}
