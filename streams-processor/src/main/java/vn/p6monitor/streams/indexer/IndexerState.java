package vn.p6monitor.streams.indexer;

import java.util.SortedMap;
import java.util.TreeMap;

/// Where the indexer had come to, as it is kept in the index beside what came of it.
///
/// @param positions for each partition read the offset to go on from
/// @param stages for each `partition/stage/task` how far into the inputs its results were shown to reach
public record IndexerState(SortedMap<String, Long> positions, SortedMap<String, SortedMap<String, Long>> stages) {
    public static final IndexerState NOWHERE = new IndexerState(new TreeMap<>(), new TreeMap<>());

    public IndexerState {
        positions = new TreeMap<>(positions);
        var copies = new TreeMap<String, SortedMap<String, Long>>();
        stages.forEach((stage, reach) -> copies.put(stage, new TreeMap<>(reach)));
        stages = copies;
    }
}
