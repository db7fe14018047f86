package vn.p6monitor.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.register.RegisterMemory;
import vn.p6monitor.ingest.register.RegisterUnavailableException;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.topic.Topics;

/// The register behind a consumer that a test feeds.
class KafkaRegisterTest {
    private static final TopicPartition AREAS = new TopicPartition(Topics.AREAS, 0);
    private static final TopicPartition FACILITIES = new TopicPartition(Topics.FACILITIES, 0);

    private final Wires wires = new Wires(new InMemoryRegistry());
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("earliest");
    private final Map<TopicPartition, Long> ends = new ConcurrentHashMap<>(Map.of(AREAS, 0L, FACILITIES, 0L));
    private final Map<TopicPartition, Long> added = new HashMap<>();
    private final RegisterMemory memory = new RegisterMemory();
    private final Positions positions = new Positions();
    private final RegisterReader reader = new RegisterReader(
            () -> consumer, wires, memory, positions, new Backoff(Duration.ofMillis(1), Duration.ofMillis(5)));
    private final KafkaRegister register =
            new KafkaRegister(memory, positions, _ -> new HashMap<>(ends), Duration.ofSeconds(5));

    KafkaRegisterTest() {
        for (var partition : List.of(AREAS, FACILITIES)) {
            var node = new Node(1, "localhost", 9092);
            var info = new PartitionInfo(partition.topic(), 0, node, new Node[] {node}, new Node[] {node});
            consumer.updatePartitions(partition.topic(), List.of(info));
            consumer.updateBeginningOffsets(Map.of(partition, 0L));
            consumer.updateEndOffsets(Map.of(partition, 0L));
        }
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @Test
    void knowsWhatIsReadAfterCatchingUp() {
        var country = KnownRegister.smallCountry();
        reader.start();
        consumer.schedulePollTask(() -> country.forEach(area ->
                add(AREAS, AreaCodec.key(area), wires.of(Topics.AREAS).encode("areas-value", AreaCodec.encode(area)))));
        consumer.schedulePollTask(() -> addSchool("s", "03358"));
        ends.put(AREAS, (long) country.size());
        ends.put(FACILITIES, 1L);
        awaitBeginning();
        register.catchUp();
        assertThat(register.facility("s")).contains(KnownRegister.school("s", "03358"));
        assertThat(register.areas().path(BoundarySet.SET_2021, "03365")).isPresent();
        assertThat(reader.isUpToDate()).isTrue();
    }

    @Test
    void skipsWhatIsNoRegistration() {
        reader.start();
        consumer.schedulePollTask(() -> {
            add(FACILITIES, "x", new byte[] {1, 2, 3});
            addSchool("s", "03358");
        });
        ends.put(FACILITIES, 2L);
        awaitBeginning();
        register.catchUp();
        assertThat(register.facility("s")).isPresent();
    }

    @Test
    void saysWhenReadingHasNotBegun() {
        assertThatThrownBy(register::catchUp).isInstanceOf(RegisterUnavailableException.class);
    }

    @Test
    void saysWhenTheEndIsNotReachedInTime() {
        positions.advance(Map.of(AREAS, 0L, FACILITIES, 0L));
        var impatient = new KafkaRegister(memory, positions, _ -> Map.of(FACILITIES, 1L), Duration.ofMillis(5));
        assertThatThrownBy(impatient::catchUp).isInstanceOf(RegisterUnavailableException.class);
    }

    @Test
    void saysWhenTheEndIsNotKnown() {
        positions.advance(Map.of(AREAS, 0L, FACILITIES, 0L));
        var blind = new KafkaRegister(
                memory,
                positions,
                _ -> {
                    throw new TimeoutException("no broker answers");
                },
                Duration.ofMillis(5));
        assertThatThrownBy(blind::catchUp).isInstanceOf(RegisterUnavailableException.class);
    }

    private void awaitBeginning() {
        var begun = CompletableFuture.supplyAsync(() -> {
            while (positions.partitions().isEmpty()) Thread.onSpinWait();
            return true;
        });
        assertThat(begun).succeedsWithin(Duration.ofSeconds(10));
    }

    private void addSchool(String code, String commune) {
        var record = FacilityCodec.encode(KnownRegister.school(code, commune));
        add(FACILITIES, code, wires.of(Topics.FACILITIES).encode("facilities-value", record));
    }

    private void add(TopicPartition partition, String key, byte[] value) {
        long offset = added.merge(partition, 1L, Long::sum) - 1;
        consumer.addRecord(
                new ConsumerRecord<>(partition.topic(), partition.partition(), offset, key.getBytes(UTF_8), value));
    }
}
