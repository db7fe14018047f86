package vn.p6monitor.streams.bound;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.p6monitor.schemas.topic.Topics;

/// What is held of whom at one moment, and who is paused for it.
///
/// @param known whether this instance has heard of it; until then no province's topic is read
/// @param held versions of reports by sender, each more than none
/// @param paused the provinces whose topics are read no further
public record Holding(boolean known, SortedMap<String, Long> held, Set<String> paused) {
    public static final Holding UNKNOWN = new Holding(false, new TreeMap<>(), Set.of());

    public Holding {
        held = new TreeMap<>(held);
        paused = Set.copyOf(paused);
    }

    /// Whether a topic is that of a paused province.
    public boolean isPaused(String topic) {
        var province = Topics.province(topic);
        return province != null && paused.contains(province);
    }

    /// How much is held of each paused province.
    public SortedMap<String, Long> ofPaused() {
        var ofPaused = new TreeMap<>(held);
        ofPaused.keySet().retainAll(paused);
        return ofPaused;
    }

    /// What remains to be waited for of some partitions, named as in `ProgressDocument.partition`.
    public Map<String, Long> withoutPaused(Map<String, Long> partitions) {
        var without = new TreeMap<>(partitions);
        without.keySet().removeIf(partition -> isPaused(partition.substring(0, partition.lastIndexOf('-'))));
        return without;
    }
}
