package vn.p6monitor.streams.indexer;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;

/// How far what was written reaches into the inputs: what every task of the last stage has passed on, in every
/// partition, and the areas that the indexer reads itself.
final class Reach {
    private static final String AREAS_PARTITION = ProgressDocument.partition(Topics.AREAS, 0);

    private final int vouchers;
    private final SortedMap<String, Long> positions;
    private final SortedMap<String, Passed> stages = new TreeMap<>();

    /// @param partitions of the topic of area values
    /// @param tasks that write to it
    Reach(IndexerState state, int partitions, int tasks) {
        vouchers = partitions * tasks;
        positions = new TreeMap<>(state.positions());
        state.stages().forEach((stage, reach) -> stages.put(stage, new Passed(reach)));
    }

    /// The next record to read of a partition.
    long position(String partition) {
        return positions.getOrDefault(partition, 0L);
    }

    void read(String partition, long offset) {
        positions.put(partition, offset + 1);
    }

    /// @param partition of the topic of area values in which the progress was told
    void heard(int partition, Progress progress) {
        var key = partition + "/" + progress.stage() + '/' + progress.task();
        stages.merge(key, progress.passed(), Passed::furthest);
    }

    /// For each input partition the offset before which everything is written.
    SortedMap<String, Long> passed() {
        if (stages.size() < vouchers) return new TreeMap<>();
        var passed = new TreeMap<>(Passed.common(stages.values()).offsets());
        passed.computeIfPresent(AREAS_PARTITION, (partition, offset) -> Math.min(offset, position(partition)));
        return passed;
    }

    IndexerState state() {
        var reached = new TreeMap<String, SortedMap<String, Long>>();
        for (Map.Entry<String, Passed> stage : stages.entrySet()) {
            reached.put(stage.getKey(), stage.getValue().offsets());
        }
        return new IndexerState(positions, reached);
    }
}
