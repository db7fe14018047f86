package vn.p6monitor.streams.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.rollup.RollUp;

@Timeout(30)
class IndexerTest {
    private static final Generation GENERATION = new Generation("t");
    private static final TopicPartition VALUES = new TopicPartition(GENERATION.areaValuesTopic(), 0);
    private static final TopicPartition AREAS = new TopicPartition(Topics.AREAS, 0);

    private final RecordedIndex index = new RecordedIndex();
    private final List<MockConsumer<String, byte[]>> consumers = new ArrayList<>();
    private long end;
    private final Indexer indexer = new Indexer(
            new IndexerSettings(GENERATION, 1, Duration.ofMillis(1)),
            index,
            this::consumer,
            new AvroWire(new HttpSchemaRegistry(URI.create("http://localhost:1")), AvroSchemas.AREA),
            Clock.systemUTC());
    private final Thread thread = new Thread(indexer);

    @AfterEach
    void stop() throws InterruptedException {
        indexer.close();
        thread.join();
    }

    @Test
    void showsWhatItWroteBeforeItTellsHowFarThatReaches() throws InterruptedException {
        thread.start();
        send(0, 0, row("11", 1, 5));
        send(0, 1, progress(RollUp.STAGE, 8));
        await(() -> index.visible != null && !index.visible.passed().isEmpty());
        assertThat(Objects.requireNonNull(index.visible).passed()).isEqualTo(Map.of("p6.facilities-0", 8L));
        assertThat(index.done.indexOf("write 1 rows, 0 areas")).isLessThan(index.done.indexOf("show"));
        assertThat(index.done.indexOf("show")).isLessThan(index.done.lastIndexOf("keep"));
    }

    @Test
    void startsOverFromWhatItKeptWhenTheIndexIsAway() throws InterruptedException {
        thread.start();
        send(0, 0, row("11", 1, 5));
        await(() -> index.kept.positions().containsKey(VALUES.toString()));
        index.failures = 1;
        send(0, 1, row("12", 1, 7));
        await(() -> consumers.size() == 2);
        assertThat(index.kept.positions()).containsEntry(VALUES.toString(), 1L);
        send(1, 1, row("12", 1, 7));
        await(() -> index.written.containsKey("2025/12/*/0"));
        assertThat(consumers.get(1).position(VALUES)).isEqualTo(2);
    }

    @Test
    void writesTheLastOfSeveralVersionsThatCameTogether() throws InterruptedException {
        thread.start();
        await(() -> !consumers.isEmpty());
        var consumer = consumers.getFirst();
        consumer.schedulePollTask(() -> {
            consumer.addRecord(record(0, row("11", 1, 5)));
            consumer.addRecord(record(1, row("11", 2, 6)));
        });
        await(() -> index.done.contains("show"));
        assertThat(index.done).contains("write 1 rows, 0 areas");
        assertThat(index.written).containsEntry("2025/11/*/0", sums(6));
    }

    @Test
    void showsNothingBeforeItHasReadWhatWasThere() throws InterruptedException {
        end = 3;
        thread.start();
        send(0, 0, progress(RollUp.STAGE, 8));
        send(0, 1, row("11", 2, 6));
        await(() -> index.done.contains("write 1 rows, 0 areas"));
        Thread.sleep(100);
        assertThat(index.done).doesNotContain("show", "keep");
        assertThat(indexer.whileStill(() -> true)).isFalse();
        send(0, 2, row("12", 1, 7));
        await(() -> index.done.contains("keep"));
        assertThat(Objects.requireNonNull(index.visible).passed()).isEqualTo(Map.of("p6.facilities-0", 8L));
    }

    @Test
    void tellsHowFarItReachesWhereNothingIsNew() throws InterruptedException {
        thread.start();
        await(() -> index.done.contains("keep"));
        assertThat(index.done).doesNotContain("show");
    }

    @Test
    void showsNothingWhileSomeoneActs() throws InterruptedException {
        thread.start();
        await(() -> indexer.whileStill(() -> true));
        assertThat(indexer.whileStill(() -> {
                    var done = index.done.size();
                    consumers
                            .getFirst()
                            .schedulePollTask(() -> consumers.getFirst().addRecord(record(0, row("11", 1, 5))));
                    pause(100);
                    return !index.done.subList(done, index.done.size()).contains("show");
                }))
                .isTrue();
        await(() -> index.done.contains("show"));
        assertThat(indexer.whileStill(() -> false)).isFalse();
    }

    @Test
    void isNotStillOnceItsPartitionsAreAnothers() throws InterruptedException {
        thread.start();
        await(() -> indexer.whileStill(() -> true));
        var consumer = consumers.getFirst();
        consumer.schedulePollTask(() -> consumer.rebalance(List.of()));
        await(() -> !indexer.whileStill(() -> true));
    }

    @Test
    void startsOverWhenItIsTold() throws InterruptedException {
        thread.start();
        await(indexer::isWorking);
        indexer.startOver();
        await(() -> consumers.size() == 2 && indexer.isWorking());
    }

    private synchronized Consumer<String, byte[]> consumer() {
        var consumer = new MockConsumer<String, byte[]>(AutoOffsetResetStrategy.NONE.name());
        consumer.updateEndOffsets(Map.of(VALUES, end, AREAS, 0L));
        consumer.schedulePollTask(() -> consumer.rebalance(List.of(VALUES, AREAS)));
        consumers.add(consumer);
        return consumer;
    }

    private void send(int consumer, long offset, Rolled rolled) throws InterruptedException {
        await(() -> consumers.size() > consumer);
        var to = consumers.get(consumer);
        to.schedulePollTask(() -> to.addRecord(record(offset, rolled)));
    }

    private static ConsumerRecord<String, byte[]> record(long offset, Rolled rolled) {
        var key = rolled instanceof Rolled.AreaValues values ? values.key().toString() : "/progress";
        return new ConsumerRecord<>(VALUES.topic(), VALUES.partition(), offset, key, Rolled.pack(rolled));
    }

    private static Rolled row(String area, long version, long amount) {
        var key = new Rolled.RowKey(BoundarySet.SET_2025, area, "*", 0);
        return new Rolled.AreaValues(key, AreaLevel.PROVINCE, List.of("VN"), version, sums(amount));
    }

    private static Sums sums(long amount) {
        return new Sums.Builder().add(0, 1500, amount).build();
    }

    private static Progress progress(String stage, long offset) {
        return new Progress(stage, 0, new Passed(new TreeMap<>(Map.of("p6.facilities-0", offset))), false);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        while (!condition.getAsBoolean()) Thread.sleep(5);
    }
}
