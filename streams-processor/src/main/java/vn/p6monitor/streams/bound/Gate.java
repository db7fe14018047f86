package vn.p6monitor.streams.bound;

import java.util.Map;
import java.util.SortedMap;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Topics;

/// Which partitions a generation reads no further, because too much is held of who sends there.
///
/// That too much is held is an alarm: nothing further of what that province sends is counted until somebody registers
/// what it reports on, or lets more be held.
public final class Gate {
    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

    private final Generation generation;
    private final Bound bound;
    private volatile Holding holding = Holding.UNKNOWN;
    private volatile Map<String, Long> least = Map.of();

    public Gate(Generation generation, Bound bound) {
        this.generation = generation;
        this.bound = bound;
    }

    public Holding holding() {
        return holding;
    }

    /// Takes offsets up to which partitions are read in any case, named as in `ProgressDocument.partition`.
    public void readAtLeast(Map<String, Long> offsets) {
        least = Map.copyOf(offsets);
    }

    /// The offset up to which a partition is read in any case.
    long least(TopicPartition partition) {
        return least.getOrDefault(ProgressDocument.partition(partition.topic(), partition.partition()), 0L);
    }

    /// Takes what is held of each sender in place of what was before.
    void heard(SortedMap<String, Long> held) {
        var before = holding;
        var now = new Holding(true, held, bound.paused(held, before.paused()));
        holding = now;
        now.ofPaused().forEach((province, count) -> {
            if (!before.paused().contains(province)) {
                LOG.warn(
                        "Generation {} reads no further what province {} sends: {} of its reports wait for the "
                                + "register, and {} may",
                        generation,
                        province,
                        count,
                        bound.most());
            }
        });
        for (var province : before.paused()) {
            if (!now.paused().contains(province)) {
                LOG.info(
                        "Generation {} reads on what province {} sends: {} of its reports wait for the register",
                        generation,
                        province,
                        held.getOrDefault(province, 0L));
            }
        }
    }

    /// Whether everything is read.
    boolean isWideOpen() {
        var now = holding;
        return now.known() && now.paused().isEmpty();
    }

    /// Whether a topic is left alone, but for what is read of it in any case.
    boolean isClosed(String topic) {
        var now = holding;
        return now.known() ? now.isPaused(topic) : Topics.province(topic) != null;
    }
}
