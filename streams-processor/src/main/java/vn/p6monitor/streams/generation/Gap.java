package vn.p6monitor.streams.generation;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// What lies between how far something reaches and how far it should.
///
/// @param missing records at most, by partition, each more than none
record Gap(SortedMap<String, Stretch> missing) {
    /// From an offset up to another.
    record Stretch(long from, long to) {}

    static Gap between(Map<String, Long> passed, Map<String, Long> goal) {
        var missing = new TreeMap<String, Stretch>();
        goal.forEach((partition, to) -> {
            long from = passed.getOrDefault(partition, 0L);
            if (from < to) missing.put(partition, new Stretch(from, to));
        });
        return new Gap(missing);
    }

    /// Whether there is a record in it.
    boolean isOpen(Inputs inputs) {
        return missing.entrySet().stream()
                .anyMatch(gap -> inputs.hasRecords(
                        gap.getKey(), gap.getValue().from(), gap.getValue().to()));
    }

    /// The share of the way to a goal that is done, 0 to 1.
    double share(Map<String, Long> goal) {
        long all = goal.values().stream().mapToLong(Long::longValue).sum();
        long left = missing.values().stream()
                .mapToLong(gap -> gap.to() - gap.from())
                .sum();
        return all == 0 ? 1 : 1 - (double) left / all;
    }
}
