package vn.p6monitor.streams.bound;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.streams.flow.Held;

/// Adds up what all facilities hold.
final class HeldCounts {
    private final Map<String, Held> byFacility = new HashMap<>();
    private final SortedMap<String, Long> bySender = new TreeMap<>();

    /// Takes what a facility holds in place of what it held before.
    void put(String facility, @Nullable Held held) {
        var before = held == null ? byFacility.remove(facility) : byFacility.put(facility, held);
        if (before != null) before.bySender().forEach((sender, count) -> add(sender, -count));
        if (held != null) held.bySender().forEach(this::add);
    }

    private void add(String sender, int count) {
        long sum = bySender.merge(sender, (long) count, Long::sum);
        if (sum == 0) bySender.remove(sender);
    }

    /// Each more than none.
    SortedMap<String, Long> bySender() {
        return new TreeMap<>(bySender);
    }
}
