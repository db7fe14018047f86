package vn.p6monitor.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class PositionsTest {
    private static final TopicPartition A = new TopicPartition("a", 0);
    private static final TopicPartition B = new TopicPartition("b", 0);
    private final Positions positions = new Positions();

    @Test
    void readsFromTheBeginningWhereNothingIsReadYet() {
        assertThat(positions.of(A)).isZero();
        assertThat(positions.partitions()).isEmpty();
    }

    @Test
    void waitsUntilEveryPartitionIsReadToItsEnd() {
        positions.advance(Map.of(A, 3L));
        var reached = CompletableFuture.supplyAsync(() -> reached(Duration.ofSeconds(10)));
        positions.advance(Map.of(B, 1L));
        assertThat(reached).isNotDone();
        positions.advance(Map.of(B, 2L));
        assertThat(reached).succeedsWithin(Duration.ofSeconds(5)).isEqualTo(true);
    }

    @Test
    void givesUpInTime() {
        positions.advance(Map.of(A, 3L, B, 1L));
        assertThat(reached(Duration.ofMillis(5))).isFalse();
    }

    private boolean reached(Duration atMost) {
        try {
            return positions.awaitReached(Map.of(A, 3L, B, 2L), atMost);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
