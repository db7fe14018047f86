package vn.p6monitor.benchmarks.measure;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.topology.IndicatorTopology;

/// How far into its inputs the pipeline vouches for, by the progress records of all its tasks in all partitions.
final class Reached {
    private final Map<String, Long> ends;
    private final int vouchers;
    private final Map<String, Passed> told = new HashMap<>();

    /// @param ends of the input partitions, by name
    /// @param tasks of the last stage, each of which tells its progress to as many partitions
    Reached(Map<String, Long> ends, int tasks) {
        this.ends = Map.copyOf(ends);
        vouchers = tasks * tasks;
    }

    void hear(ConsumerRecord<String, byte[]> record) {
        if (IndicatorTopology.ROLLED.deserializer().deserialize(record.topic(), record.value())
                instanceof Progress progress) {
            told.put(record.partition() + progress.key(), progress.passed());
        }
    }

    boolean theEnd() {
        if (told.size() < vouchers) return false;
        var passed = Passed.common(told.values()).offsets();
        return ends.entrySet().stream().allMatch(end -> passed.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }
}
