package vn.p6monitor.streams.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.flow.Held;

class HeldReaderTest {
    private static final Generation GENERATION = new Generation("t");
    private static final String TOPIC = "p6-t-held-changelog";
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /// A broker's log, of which each consumer that is made reads all.
    private final List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();

    private final Gate gate = new Gate(GENERATION, new Bound(10));
    private volatile @Nullable MockConsumer<byte[], byte[]> current;
    private volatile boolean exists = true;
    private final HeldReader reader = new HeldReader(GENERATION, this::consumer, gate);
    private final Thread thread = Thread.ofPlatform().unstarted(reader);

    private MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>(AutoOffsetResetStrategy.EARLIEST.name()) {
            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
                super.assign(partitions);
                log.forEach(this::addRecord);
            }
        };
        if (exists) create(consumer);
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) log.size()));
        current = consumer;
        return consumer;
    }

    private static void create(MockConsumer<?, ?> consumer) {
        consumer.updatePartitions(TOPIC, List.of(new PartitionInfo(TOPIC, 0, Node.noNode(), new Node[0], new Node[0])));
    }

    private ConsumerRecord<byte[], byte[]> said(String facility, Map<String, Integer> held) {
        var value = held.isEmpty() ? null : new Held(new TreeMap<>(held)).toBytes();
        var record = new ConsumerRecord<>(TOPIC, 0, log.size(), facility.getBytes(StandardCharsets.UTF_8), value);
        log.add(record);
        return record;
    }

    private void await(Predicate<Holding> condition) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.test(gate.holding())) {
            if (System.nanoTime() > end) throw new AssertionError("still " + gate.holding());
            Thread.sleep(5);
        }
    }

    private MockConsumer<byte[], byte[]> current() {
        return Objects.requireNonNull(current);
    }

    @AfterEach
    void stop() throws InterruptedException {
        reader.close();
        assertThat(thread.join(PATIENCE)).isTrue();
        assertThat(current().closed()).isTrue();
    }

    @Test
    void knowsAllThatIsHeldOnceItHasReadToTheEnd() throws InterruptedException {
        said("a", Map.of("11", 6));
        said("b", Map.of("11", 6));
        said("a", Map.of("11", 3));
        thread.start();
        await(Holding::known);
        assertThat(gate.holding().held()).isEqualTo(Map.of("11", 9L));
        assertThat(gate.holding().paused()).isEmpty();
    }

    @Test
    void hearsOfEveryChange() throws InterruptedException {
        thread.start();
        await(Holding::known);
        current().schedulePollTask(() -> current().addRecord(said("a", Map.of("11", 10))));
        await(holding -> holding.paused().contains("11"));
        current().schedulePollTask(() -> current().addRecord(said("a", Map.of())));
        await(holding -> holding.held().isEmpty());
        assertThat(gate.isWideOpen()).isTrue();
    }

    @Test
    void waitsUntilThereIsSomethingToRead() throws InterruptedException {
        exists = false;
        thread.start();
        while (current == null) Thread.sleep(5);
        assertThat(gate.holding()).isEqualTo(Holding.UNKNOWN);
        create(current());
        await(Holding::known);
    }

    @Test
    void readsAllOfItAgainAfterAFailureAndForgetsNothingMeanwhile() throws InterruptedException {
        said("a", Map.of("11", 10));
        thread.start();
        await(holding -> holding.paused().contains("11"));
        var failing = current();
        failing.schedulePollTask(() -> {
            said("b", Map.of("15", 1));
            failing.setPollException(new KafkaException("away"));
        });
        await(holding -> holding.held().equals(Map.of("11", 10L, "15", 1L)));
        assertThat(failing.closed()).isTrue();
        assertThat(gate.holding().paused()).containsExactly("11");
    }
}
