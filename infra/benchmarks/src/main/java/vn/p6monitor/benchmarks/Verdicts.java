package vn.p6monitor.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.p6monitor.benchmarks.contender.Role;
import vn.p6monitor.benchmarks.contender.Row;
import vn.p6monitor.benchmarks.measure.Run;
import vn.p6monitor.benchmarks.recomputation.Comparison;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.topology.IndicatorTopology;

/// Tells whether what a contender came to is right.
///
/// @param expected sums by set, area and kind
/// @param ofCommunes those of them that are of the areas alone, which the chain leaves to who reads it
record Verdicts(SortedMap<String, Sums> expected, SortedMap<String, Sums> ofCommunes) {
    /// The rows that differ from the recomputation's; none of a contender that does not sum.
    List<String> differences(Run run) {
        return run.result()
                .map(result -> Comparison.differences(expected, sums(run.role(), result)))
                .orElse(List.of());
    }

    private SortedMap<String, Sums> sums(Role role, Run.Result result) {
        var sums = new HashMap<String, Sums>();
        result.rows().forEach((key, bytes) -> sums.put(key, sums(role, bytes)));
        if (role == Role.PIPELINE) return Comparison.whole(sums);
        var whole = new TreeMap<>(ofCommunes);
        sums.forEach((key, ofRow) -> whole.merge(key, ofRow, Sums::plus));
        return whole;
    }

    private static Sums sums(Role role, byte[] bytes) {
        return role == Role.PIPELINE
                ? areaValues(bytes).sums()
                : Row.SERDE.deserializer().deserialize("", bytes).units();
    }

    static Rolled.AreaValues areaValues(byte[] bytes) {
        if (IndicatorTopology.ROLLED.deserializer().deserialize("", bytes) instanceof Rolled.AreaValues values) {
            return values;
        }
        throw new IllegalStateException("a row is no area's");
    }
}
