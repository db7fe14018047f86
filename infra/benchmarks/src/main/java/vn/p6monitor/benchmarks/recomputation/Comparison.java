package vn.p6monitor.benchmarks.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.p6monitor.schemas.index.Sums;

/// Compares sums that someone came to with those of the recomputation, cell by cell.
public final class Comparison {
    private static final int TOLD = 5;

    private Comparison() {}

    /// The rows that differ, a few of them with what they hold; none where all agree.
    ///
    /// @param rows by set, area and kind, some of which may be empty
    public static List<String> differences(SortedMap<String, Sums> expected, Map<String, Sums> rows) {
        var keys = new TreeSet<>(expected.keySet());
        rows.forEach((key, sums) -> {
            if (!sums.isEmpty()) keys.add(key);
        });
        var differing = new ArrayList<String>();
        for (var key : keys) {
            var wanted = Objects.requireNonNullElse(expected.get(key), Sums.NONE);
            var found = Objects.requireNonNullElse(rows.get(key), Sums.NONE);
            if (wanted.equals(found)) continue;
            differing.add(differing.size() < TOLD ? key + " differs by " + found.minus(wanted) : key);
        }
        return differing;
    }

    /// The sums of whole rows from those of their parts, whose keys end in the number of the part.
    public static SortedMap<String, Sums> whole(Map<String, Sums> parts) {
        var whole = new TreeMap<String, Sums>();
        parts.forEach((key, sums) -> whole.merge(key.substring(0, key.lastIndexOf('/')), sums, Sums::plus));
        return whole;
    }
}
