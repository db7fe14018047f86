package vn.p6monitor.streams.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.internals.AutoOffsetResetStrategy;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Generation;

class GatedConsumerTest {
    private static final TopicPartition ELEVEN = new TopicPartition("p6.field-reports.11", 0);
    private static final TopicPartition FIFTEEN = new TopicPartition("p6.field-reports.15", 0);

    private final MockConsumer<byte[], byte[]> inner = new MockConsumer<>(AutoOffsetResetStrategy.EARLIEST.name());
    private final Gate gate = new Gate(new Generation("t"), new Bound(10));
    private final Consumer<byte[], byte[]> consumer = GatedConsumer.of(inner, gate);

    @BeforeEach
    void someRecords() {
        inner.subscribe(List.of(ELEVEN.topic(), FIFTEEN.topic()));
        inner.rebalance(List.of(ELEVEN, FIFTEEN));
        inner.updateBeginningOffsets(Map.of(ELEVEN, 0L, FIFTEEN, 0L));
        inner.updateEndOffsets(Map.of(ELEVEN, 0L, FIFTEEN, 0L));
        open();
    }

    private void close() {
        gate.heard(new TreeMap<>(Map.of("11", 10L)));
    }

    private void open() {
        gate.heard(new TreeMap<>());
    }

    private void readAtLeast(long offset) {
        gate.readAtLeast(Map.of("p6.field-reports.11-0", offset));
    }

    private void send(TopicPartition to, long offset) {
        inner.addRecord(new ConsumerRecord<>(to.topic(), to.partition(), offset, new byte[0], new byte[0]));
        inner.updateEndOffsets(Map.of(to, offset + 1));
    }

    private List<String> polled() {
        var polled = new ArrayList<String>();
        consumer.poll(Duration.ZERO).forEach(record -> polled.add(record.topic() + '@' + record.offset()));
        return polled;
    }

    @Test
    void passesOverAClosedPartitionAndLosesNothingOfIt() {
        close();
        send(ELEVEN, 0);
        send(FIFTEEN, 0);
        assertThat(polled()).containsExactly("p6.field-reports.15@0");
        assertThat(polled()).isEmpty();
        open();
        assertThat(polled()).containsExactly("p6.field-reports.11@0");
    }

    @Test
    void whoeverResumesAClosedPartitionReadsNothingOfIt() {
        close();
        consumer.pause(List.of(ELEVEN, FIFTEEN));
        consumer.resume(List.of(ELEVEN, FIFTEEN));
        assertThat(inner.paused()).containsExactly(ELEVEN);
        send(ELEVEN, 0);
        assertThat(polled()).isEmpty();
    }

    @Test
    void aPartitionThatItsUserHasPausedStaysSoWhenItIsOpenedAgain() {
        close();
        consumer.pause(List.of(ELEVEN));
        assertThat(polled()).isEmpty();
        open();
        send(ELEVEN, 0);
        assertThat(polled()).isEmpty();
        consumer.resume(List.of(ELEVEN));
        assertThat(polled()).containsExactly("p6.field-reports.11@0");
    }

    @Test
    void saysOfAClosedPartitionThatThereIsNothingToWaitFor() {
        send(ELEVEN, 0);
        send(ELEVEN, 1);
        close();
        assertThat(polled()).isEmpty();
        assertThat(consumer.currentLag(ELEVEN)).hasValue(0);
        open();
        assertThat(polled()).hasSize(2);
        assertThat(consumer.currentLag(ELEVEN)).isEqualTo(inner.currentLag(ELEVEN));
    }

    @Test
    void readsAsFarAsMustBeBeforeItClosesAPartition() {
        close();
        readAtLeast(1);
        send(ELEVEN, 0);
        assertThat(polled()).containsExactly("p6.field-reports.11@0");
        send(ELEVEN, 1);
        assertThat(polled()).isEmpty();
        readAtLeast(2);
        assertThat(polled()).containsExactly("p6.field-reports.11@1");
    }

    @Test
    void partitionsThatGoElsewhereAndComeBackAreReadAsTheGateIsThen() {
        close();
        assertThat(polled()).isEmpty();
        inner.rebalance(List.of(FIFTEEN));
        assertThat(polled()).isEmpty();
        open();
        inner.rebalance(List.of(ELEVEN));
        send(ELEVEN, 0);
        // As Kafka Streams does when a task begins.
        consumer.pause(List.of(ELEVEN));
        assertThat(polled()).isEmpty();
        consumer.resume(List.of(ELEVEN));
        assertThat(polled()).containsExactly("p6.field-reports.11@0");
    }

    @Test
    void tellsTheFailuresOfTheConsumerAsTheyAre() {
        inner.setPollException(new KafkaException("away"));
        assertThatThrownBy(() -> consumer.poll(Duration.ZERO))
                .isInstanceOf(KafkaException.class)
                .hasMessage("away");
    }
}
