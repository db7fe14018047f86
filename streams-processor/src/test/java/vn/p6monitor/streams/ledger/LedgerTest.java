package vn.p6monitor.streams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.streams.Examples;

@Timeout(30)
class LedgerTest {
    private static final TopicPartition REPORTS = new TopicPartition(Topics.INGESTED_REPORTS, 0);
    private static final TopicPartition FACILITIES = new TopicPartition(Topics.FACILITIES, 0);
    private static final TopicPartition REFUSED = new TopicPartition(Topics.REJECTED_REPORTS, 0);
    private static final TopicPartition PROVINCES = new TopicPartition("p6.field-reports.11", 2);

    private final RecordedBook book = new RecordedBook();
    private final List<MockConsumer<byte[], byte[]>> consumers = new CopyOnWriteArrayList<>();
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>(Map.of(REPORTS, 0L, FACILITIES, 0L));
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Ledger ledger = new Ledger(
            new LedgerSettings(Duration.ofMillis(1), Duration.ofMillis(5)),
            book,
            this::consumer,
            new KnownSchemas(),
            new RefusalCounts(meters, Examples.RECEIVED.toEpochMilli()),
            Clock.systemUTC());
    private final Thread thread = new Thread(ledger);

    @AfterEach
    void stop() throws InterruptedException {
        ledger.close();
        thread.join();
    }

    @Test
    void showsWhatItWroteBeforeItTellsHowFarThatReaches() throws InterruptedException {
        thread.start();
        send(0, Entries.report(REPORTS, 0));
        send(0, Entries.registration(FACILITIES, 0));
        await(() -> reaches(FACILITIES, 1));
        assertThat(book.written).hasSize(2);
        var done = book.done();
        assertThat(done.indexOf("write 1")).isBetween(0, done.indexOf("show"));
        assertThat(done.indexOf("show")).isLessThan(done.lastIndexOf("keep"));
        assertThat(book.kept.passed()).isEqualTo(Map.of("p6.field-reports.ingest-0", 1L, "p6.facilities-0", 1L));
    }

    @Test
    void startsOverFromWhatItKeptWhenTheBookIsAway() throws InterruptedException {
        thread.start();
        send(0, Entries.report(REPORTS, 0));
        await(() -> reaches(REPORTS, 1));
        book.failures.set(1);
        send(0, Entries.report(REPORTS, 1));
        await(() -> consumers.size() == 2);
        assertThat(reaches(REPORTS, 1)).isTrue();
        send(1, Entries.report(REPORTS, 1));
        await(() -> reaches(REPORTS, 2));
        assertThat(book.written).hasSize(2);
    }

    @Test
    void leadsReadersHereOnceItHasReadWhatWasThere() throws InterruptedException {
        ends.put(REPORTS, 2L);
        thread.start();
        send(0, Entries.report(REPORTS, 0));
        await(() -> reaches(REPORTS, 1));
        Thread.sleep(100);
        assertThat(book.done()).doesNotContain("lead");
        send(0, Entries.report(REPORTS, 1));
        await(() -> book.done().contains("lead"));
        assertThat(reaches(REPORTS, 2)).isTrue();
    }

    @Test
    void tellsHowFarItReachesWhereNothingIsNew() throws InterruptedException {
        thread.start();
        await(() -> book.done().contains("lead"));
        assertThat(book.done()).containsExactly("keep", "lead");
        assertThat(ledger.isWorking()).isTrue();
        assertThat(ledger.behind()).isZero();
    }

    @Test
    void tellsHowMuchItHasNotRead() throws InterruptedException {
        ends.put(REPORTS, 7L);
        thread.start();
        await(() -> ledger.behind() == 7);
    }

    @Test
    void passesOverWhatTheProcessorDoesNotAdmit() throws InterruptedException {
        thread.start();
        send(0, new ConsumerRecord<>(REPORTS.topic(), 0, 0, null, new byte[] {1, 2, 3}));
        await(() -> reaches(REPORTS, 1));
        assertThat(book.written).isEmpty();
        assertThat(book.done()).doesNotContain("show");
    }

    @Test
    void countsWhatTheProcessorRefuses() throws InterruptedException {
        ends.put(REFUSED, 0L);
        thread.start();
        send(0, Entries.record(REFUSED, 0, new byte[] {1}, Headers.REASON, "MALFORMED_AVRO", Headers.PROVINCE, "11"));
        await(() -> reaches(REFUSED, 1));
        assertThat(meters.counter("p6.processor.refused", "code", "MALFORMED_AVRO", "province", "11")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void goesOnWithAProvinceThatJoins() throws InterruptedException {
        thread.start();
        send(0, Entries.report(REPORTS, 0));
        await(() -> reaches(REPORTS, 1));
        var consumer = consumers.getFirst();
        consumer.schedulePollTask(() -> {
            consumer.updateEndOffsets(Map.of(REPORTS, 1L, FACILITIES, 0L, PROVINCES, 1L));
            consumer.rebalance(List.of(REPORTS, FACILITIES, PROVINCES));
            consumer.addRecord(Entries.report(PROVINCES, 0));
        });
        await(() -> reaches(PROVINCES, 1));
        assertThat(reaches(REPORTS, 1)).isTrue();
        assertThat(book.written.getLast())
                .isInstanceOfSatisfying(
                        Entry.OfReport.class,
                        entry -> assertThat(entry.document().province()).isEqualTo("11"));
    }

    @Test
    void tellsNothingWhileAnotherKeepsTheBook() throws InterruptedException {
        thread.start();
        await(() -> book.done().contains("lead"));
        var consumer = consumers.getFirst();
        consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
        await(() -> consumer.assignment().isEmpty());
        var before = book.done();
        Thread.sleep(50);
        assertThat(book.done()).isEqualTo(before);
        assertThat(ledger.isWorking()).isTrue();
    }

    private boolean reaches(TopicPartition partition, long offset) {
        var name = ProgressDocument.partition(partition.topic(), partition.partition());
        return book.kept.passed().getOrDefault(name, -1L) == offset;
    }

    private synchronized Consumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>(AutoOffsetResetStrategy.NONE.name());
        consumer.updateEndOffsets(ends);
        consumer.schedulePollTask(() -> consumer.rebalance(List.copyOf(ends.keySet())));
        consumers.add(consumer);
        return consumer;
    }

    private void send(int consumer, ConsumerRecord<byte[], byte[]> record) throws InterruptedException {
        await(() -> consumers.size() > consumer);
        var to = consumers.get(consumer);
        to.schedulePollTask(() -> to.addRecord(record));
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) Thread.sleep(5);
    }
}
