package vn.p6monitor.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.KafkaStorageException;
import org.apache.kafka.common.errors.NotEnoughReplicasException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.EventsContract;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;

class KafkaEventsTest extends EventsContract {
    private final MockProducer<byte[], byte[]> producer =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());
    private final Wires wires = new Wires(new InMemoryRegistry());
    private final AtomicBoolean prepared = new AtomicBoolean(true);
    private final Breaker breaker = new Breaker(Duration.ZERO, System::nanoTime);
    private final AtomicBoolean answers = new AtomicBoolean(true);
    private final Events events =
            new KafkaEvents(() -> producer, wires, new Availability(prepared::get, answers::get, breaker));

    @Override
    protected Events events() {
        return events;
    }

    @Override
    protected List<Event> kept() {
        return producer.history().stream()
                .filter(record -> !record.topic().equals(Topics.REJECTED_REPORTS))
                .map(this::event)
                .toList();
    }

    @Override
    protected List<Refusal> keptRefusals() {
        return producer.history().stream()
                .filter(record -> record.topic().equals(Topics.REJECTED_REPORTS))
                .map(KafkaEventsTest::refusal)
                .toList();
    }

    @Override
    protected void goAway() {
        producer.sendException = new TimeoutException("no broker answers");
    }

    @Test
    void acknowledgesOnlyWhenTheBrokerDoes() {
        var slow = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        var acknowledged = new KafkaEvents(() -> slow, wires, available(breaker)).write(facility("a"));
        assertThat(acknowledged).isNotDone();
        slow.completeNext();
        assertThat(acknowledged).isCompleted();
    }

    @Test
    void failsWhenTheBrokerRefuses() {
        var slow = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        var acknowledged = new KafkaEvents(() -> slow, wires, available(breaker)).write(facility("a"));
        slow.errorNext(new TimeoutException("delivery timed out"));
        assertThat(acknowledged).isCompletedExceptionally();
    }

    @Test
    void tellsEveryoneAtOnceWhatOneHasWaitedFor() {
        var slow = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        var patient = new Breaker(Duration.ofDays(1), System::nanoTime);
        var events = new KafkaEvents(() -> slow, wires, available(patient));
        var _ = events.write(facility("a"));
        slow.errorNext(new TimeoutException("delivery timed out"));
        assertThat(events.write(facility("a"))).isCompletedExceptionally();
        assertThat(slow.history()).hasSize(1);
    }

    /// A full disk, too few replicas, a topic that may not be written: all of it is the broker's state.
    @Test
    void saysThatItIsAwayWhileTheBrokerTakesNothing() {
        for (var state : List.of(
                new KafkaStorageException("disk error"),
                new NotEnoughReplicasException("1 in sync"),
                new PolicyViolationException("no more"),
                new TopicAuthorizationException("p6.facilities"))) {
            var full = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
            var events =
                    new KafkaEvents(() -> full, wires, available(new Breaker(Duration.ofDays(1), System::nanoTime)));
            var acknowledged = events.write(facility("a"));
            assertThat(events.areAway()).isFalse();
            full.errorNext(state);
            assertThat(acknowledged).isCompletedExceptionally();
            assertThat(events.areAway()).as(state.toString()).isTrue();
        }
    }

    @Test
    void saysThatItIsAwayWhileKafkaDoesNotAnswer() {
        assertThat(events.areAway()).isFalse();
        answers.set(false);
        assertThat(events.areAway()).isTrue();
        answers.set(true);
        prepared.set(false);
        assertThat(events.areAway()).isTrue();
    }

    @Test
    void goesOnAfterARecordThatTheBrokerDoesNotWant() {
        var slow = new MockProducer<>(false, null, new ByteArraySerializer(), new ByteArraySerializer());
        var patient = new Breaker(Duration.ofDays(1), System::nanoTime);
        var events = new KafkaEvents(() -> slow, wires, available(patient));
        var _ = events.write(facility("a"));
        slow.errorNext(new RecordTooLargeException("too large"));
        assertThat(events.write(facility("a"))).isNotDone();
        assertThat(slow.history()).hasSize(2);
        assertThat(events.areAway()).isFalse();
    }

    private static Availability available(Breaker breaker) {
        return new Availability(() -> true, () -> true, breaker);
    }

    @Test
    void failsWhenNoProducerCanBeMade() {
        var events = new KafkaEvents(
                () -> {
                    throw new KafkaException("no resolvable bootstrap urls");
                },
                wires,
                available(breaker));
        assertThat(events.write(facility("a"))).isCompletedExceptionally();
    }

    @Test
    void writesNothingBeforeTopicsAreMade() {
        prepared.set(false);
        assertThat(events.write(facility("a"))).isCompletedExceptionally();
        assertThat(producer.history()).isEmpty();
    }

    @Test
    void writesNoMoreReasonsThanARecordHasRoomFor() {
        var problems = Collections.nCopies(1_000, Problem.of(ProblemCode.UNKNOWN_FIELD, "x".repeat(600)));
        var refusal = new Refusal(
                origin,
                Upload.Sort.FACILITY,
                ByteBuffer.allocate(0),
                false,
                Subject.UNKNOWN,
                problems,
                null,
                List.of());
        assertThat(events.write(refusal)).isCompleted();
        var record = producer.history().getFirst();
        assertThat(Headers.texts(record.headers(), "reason")).hasSize(100);
        assertThat(record.headers().toArray())
                .extracting(Header::key)
                .doesNotContain("province", "facility", "reportId", "authority", "truncated")
                .contains("upload", "sender", "way", "line", "sort");
    }

    @Test
    void writesNoLineWhereThereIsOne() {
        var whole = new Origin(origin.upload(), origin.sender(), Way.JSON).at(1);
        assertThat(events.write(new Event(Topics.FACILITIES, "a", facility("a").value(), whole)))
                .isCompleted();
        assertThat(producer.history().getFirst().headers().lastHeader("line")).isNull();
    }

    @Test
    void saysOfWhichRefusalSomethingWasMade() {
        var replayed = new Origin.Replayed("p6.rejected-reports-1@7", origin.upload());
        var replay = new Origin(origin.upload(), "operator", Way.REPLAY).replaying(replayed);
        assertThat(events.write(new Event(Topics.FACILITIES, "a", facility("a").value(), replay)))
                .isCompleted();
        var headers = producer.history().getFirst().headers();
        assertThat(Headers.text(headers, "way")).isEqualTo("replay");
        assertThat(Headers.text(headers, "source")).isEqualTo("p6.rejected-reports-1@7");
        assertThat(Headers.text(headers, "replayedFrom"))
                .isEqualTo(origin.upload().toString());
    }

    private Event event(ProducerRecord<byte[], byte[]> record) {
        return new Event(record.topic(), new String(record.key(), UTF_8), value(record), origin(record));
    }

    private static Origin origin(ProducerRecord<byte[], byte[]> record) {
        return new Origin(
                UUID.fromString(header(record, "upload")),
                header(record, "sender"),
                Way.parse(header(record, "way")).orElseThrow(),
                Long.valueOf(header(record, "line")),
                null,
                null);
    }

    private static Refusal refusal(ProducerRecord<byte[], byte[]> record) {
        var problems = Headers.texts(record.headers(), "reason").stream()
                .map(reason -> reason.split(" ", 2))
                .map(reason -> Problem.of(ProblemCode.valueOf(reason[0]), reason[1]))
                .toList();
        return new Refusal(
                origin(record),
                Upload.Sort.parse(header(record, "sort")).orElseThrow(),
                ByteBuffer.wrap(record.value()),
                header(record, "truncated").equals("true"),
                new Subject(header(record, "facility"), header(record, "reportId")),
                problems,
                header(record, "province"),
                Headers.texts(record.headers(), "authority"));
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
