package vn.p6monitor.streams.topology;

import java.time.Duration;
import vn.p6monitor.schemas.index.Generation;

/// How the topology is cut and how often it speaks.
///
/// @param generation whose sums are computed
/// @param tasks partitions of every internal topic, at least 1; fixed for the life of a generation
/// @param interval in which a row's changes are combined and progress is told, positive
public record TopologySettings(Generation generation, int tasks, Duration interval) {
    public TopologySettings {
        if (tasks < 1) throw new IllegalArgumentException("tasks must be at least 1: " + tasks);
        if (!interval.isPositive()) throw new IllegalArgumentException("interval must be positive: " + interval);
    }
}
