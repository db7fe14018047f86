package vn.p6monitor.streams.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
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
    static final class Row {
        private final Address address;

        /// How many add to it, by the ancestors they see, which differ only while an area moves.
        private final Map<List<String>, Integer> members = new HashMap<>();

        private final List<Sums> differences = new ArrayList<>();
        private Sums sums = Sums.NONE;

        private Row(Address address) {
            this.address = address;
        }

        AreaLevel level() {
            return address.level();
        }

        List<String> ancestors() {
            return members.keySet().stream().findFirst().orElse(address.ancestors());
        }

        Sums sums() {
            return sums;
        }

        private void add(List<String> ancestors, int joining, Sums difference) {
            if (joining != 0) {
                members.merge(ancestors, joining, Rows::sumUnlessZero);
            }
            if (!difference.isEmpty()) differences.add(difference);
        }

        /// A great row takes long to add to, so its differences are added to one another first.
        private void settle() {
            sums = sums.plus(Sums.total(differences));
            differences.clear();
        }
    }

    private final Map<RowKey, Row> rows = new HashMap<>();
    private final Set<RowKey> changed = new LinkedHashSet<>();

    /// Adds a difference to a row, and says whether anyone still adds to it.
    ///
    /// @param joining 1 for one who comes, -1 for one who leaves, 0 for one who stays
    boolean add(Address address, int joining, Sums difference) {
        var row = rows.computeIfAbsent(address.key(), _ -> new Row(address));
        row.add(address.ancestors(), joining, difference);
        changed.add(address.key());
        return !row.members.isEmpty();
    }

    /// Hands over every row that was changed, which then counts as sent, and says how many numbers they had.
    long drainChanged(BiConsumer<RowKey, Row> consumer) {
        long numbers = 0;
        for (var key : changed) {
            var row = Objects.requireNonNull(rows.get(key));
            row.settle();
            consumer.accept(key, row);
            numbers += row.sums().size();
            if (row.members.isEmpty()) rows.remove(key);
        }
        changed.clear();
        return numbers;
    }

    private static @Nullable Integer sumUnlessZero(Integer a, Integer b) {
        int sum = a + b;
        return sum == 0 ? null : sum;
    }
}
