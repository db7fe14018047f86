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
    /// Where a row is found, as one of those who add to it sees it.
    record Address(RowKey key, AreaLevel level, List<String> ancestors) {
        Address {
            ancestors = List.copyOf(ancestors);
        }
    }

    /// One row as it stands.
    ///
    /// @param members how many add to it, by the ancestors they see, which differ only while an area moves
    record Row(Address address, Map<List<String>, Integer> members, Sums sums) {
        Row {
            members = Map.copyOf(members);
        }

        AreaLevel level() {
            return address.level();
        }

        List<String> ancestors() {
            return members.keySet().stream().findFirst().orElse(address.ancestors());
        }
    }

    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Set<RowKey> changed = new LinkedHashSet<>();

    /// Adds a difference to a row, and says whether anyone still adds to it.
    ///
    /// @param joining 1 for one who comes, -1 for one who leaves, 0 for one who stays
    boolean add(Address address, int joining, Sums difference) {
        var row = rows.getOrDefault(address.key(), new Row(address, Map.of(), Sums.NONE));
        var members = row.members();
        if (joining != 0) {
            members = new HashMap<>(members);
            members.merge(address.ancestors(), joining, Integer::sum);
            members.values().removeIf(count -> count == 0);
        }
        rows.put(address.key(), new Row(address, members, row.sums().plus(difference)));
        changed.add(address.key());
        return !members.isEmpty();
    }

    /// Hands over every row that was changed, which then counts as sent.
    void drainChanged(BiConsumer<RowKey, Row> consumer) {
        for (var key : changed) {
            var row = Objects.requireNonNull(rows.get(key));
            consumer.accept(key, row);
            if (row.members().isEmpty()) rows.remove(key);
        }
        changed.clear();
    }
}
