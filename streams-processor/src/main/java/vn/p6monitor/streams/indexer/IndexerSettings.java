package vn.p6monitor.streams.indexer;

import java.time.Duration;
import vn.p6monitor.schemas.index.Generation;

/// What the indexer reads and how often it shows what it has written.
///
/// @param generation whose sums are indexed
/// @param tasks of the stage that writes the sums, and partitions of their topic
/// @param interval between two refreshes of the index at least
public record IndexerSettings(Generation generation, int tasks, Duration interval) {
    public IndexerSettings {
        if (tasks < 1) throw new IllegalArgumentException("tasks must be at least 1: " + tasks);
        if (!interval.isPositive()) throw new IllegalArgumentException("interval must be positive: " + interval);
    }
}
