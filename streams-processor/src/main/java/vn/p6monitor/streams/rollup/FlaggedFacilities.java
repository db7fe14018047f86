package vn.p6monitor.streams.rollup;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.streams.flow.Facts.Contribution;
import vn.p6monitor.streams.flow.Flagged;

/// Of which facilities what is to be looked at was changed since it was last sent.
///
/// One of which there is nothing any more is kept, empty, until that was sent.
final class FlaggedFacilities {
    private final KeyValueStore<String, Flagged> emptied;
    private final Function<String, @Nullable Contribution> contributions;
    private final Set<String> changed = new LinkedHashSet<>();

    /// @param emptied by facility, those of which there is nothing any more
    /// @param contributions what each facility contributes now
    FlaggedFacilities(KeyValueStore<String, Flagged> emptied, Function<String, @Nullable Contribution> contributions) {
        this.emptied = emptied;
        this.contributions = contributions;
        try (var all = emptied.all()) {
            all.forEachRemaining(entry -> changed.add(entry.key));
        }
    }

    /// Hears that a facility contributes something else than before.
    void replaced(String facility, @Nullable Contribution before, @Nullable Contribution now) {
        var were = flagged(before);
        var are = flagged(now);
        if (Objects.equals(were, are)) return;
        if (were != null && are == null) emptied.put(facility, were.without());
        changed.add(facility);
    }

    private static @Nullable Flagged flagged(@Nullable Contribution contribution) {
        return contribution == null || contribution.flags().isEmpty() ? null : contribution.flagged();
    }

    /// Hands over every facility that was changed, which then counts as sent, and says how many flags they have.
    long drainChanged(BiConsumer<String, Flagged> consumer) {
        long flags = 0;
        for (var facility : changed) {
            var empty = emptied.get(facility);
            if (empty != null) emptied.delete(facility);
            var now = flagged(contributions.apply(facility));
            var flagged = now == null ? Objects.requireNonNull(empty) : now;
            consumer.accept(facility, flagged);
            flags += flagged.flags().size();
        }
        changed.clear();
        return flags;
    }
}
