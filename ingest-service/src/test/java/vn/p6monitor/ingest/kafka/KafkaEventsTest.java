package vn.p6monitor.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.EventsContract;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.schemas.problem.Verdict;

class KafkaEventsTest extends EventsContract {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Wires wires = new Wires(new InMemoryRegistry());
    private final AtomicBoolean prepared = new AtomicBoolean(true);
    private final Events events = new KafkaEvents(() -> producer, wires, prepared::get);

    @Override
    protected Events events() {
        return events;
    }

    @Override
    protected List<Event> kept() {
        return producer.history().stream().map(this::event).toList();
    }

    @Override
    protected void goAway() {
        producer.sendException = new TimeoutException("no broker answers");
    }

    @Test
    void acknowledgesOnlyWhenTheBrokerDoes() {
        var slow = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        var acknowledged = new KafkaEvents(() -> slow, wires, () -> true).write(facility("a"));
        assertThat(acknowledged).isNotDone();
        slow.completeNext();
        assertThat(acknowledged).isCompleted();
    }

    @Test
    void failsWhenTheBrokerRefuses() {
        var slow = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        var acknowledged = new KafkaEvents(() -> slow, wires, () -> true).write(facility("a"));
        slow.errorNext(new TimeoutException("delivery timed out"));
        assertThat(acknowledged).isCompletedExceptionally();
    }

    @Test
    void failsWhenNoProducerCanBeMade() {
        var events = new KafkaEvents(
                () -> {
                    throw new KafkaException("no resolvable bootstrap urls");
                },
                wires,
                () -> true);
        assertThat(events.write(facility("a"))).isCompletedExceptionally();
    }

    @Test
    void writesNothingBeforeTopicsAreMade() {
        prepared.set(false);
        assertThat(events.write(facility("a"))).isCompletedExceptionally();
        assertThat(producer.history()).isEmpty();
    }

    private Event event(ProducerRecord<byte[], byte[]> record) {
        var origin = new Origin(UUID.fromString(header(record, "upload")), header(record, "sender"));
        return new Event(record.topic(), new String(record.key(), UTF_8), value(record), origin);
    }

    private GenericRecord value(ProducerRecord<byte[], byte[]> record) {
        return switch (wires.of(record.topic()).decode(record.value())) {
            case Verdict.Accepted(var value) -> value;
            case Verdict.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static String header(ProducerRecord<byte[], byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
