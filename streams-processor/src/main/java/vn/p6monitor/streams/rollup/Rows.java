package vn.p6monitor.streams.rollup;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Rolled.RowKey;

/// The sums of a task's rows, in memory, and which of them were changed since they were last sent.
///
/// They are derived from what the task keeps in its store, and made from it again when the task starts.
final class Rows {
    /// One row as it stands.
    record Row(AreaLevel level, List<String> ancestors, Sums sums) {}

    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Set<RowKey> changed = new LinkedHashSet<>();

    /// Adds a difference to a row.
    void add(RowKey key, AreaLevel level, List<String> ancestors, Sums difference) {
        var row = rows.get(key);
        var sums = row == null ? difference : row.sums().plus(difference);
        rows.put(key, new Row(level, ancestors, sums));
        changed.add(key);
    }

    /// Hands over every row that was changed, which then counts as sent.
    void drainChanged(BiConsumer<RowKey, Row> consumer) {
        changed.forEach(key -> consumer.accept(key, Objects.requireNonNull(rows.get(key))));
        changed.clear();
    }
}
