package vn.p6monitor.streams.rollup;

import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.streams.flow.Flagged;

/// The facilities of which something is to be looked at, and which of them were changed since they were last sent.
///
/// One of which there is nothing any more is kept, empty, until that was sent.
final class FlaggedFacilities {
    private final KeyValueStore<String, Flagged> store;
    private final Set<String> changed = new LinkedHashSet<>();

    /// @param store by facility; which of them had been sent is not known any more, so that all count as changed
    FlaggedFacilities(KeyValueStore<String, Flagged> store) {
        this.store = store;
        try (var all = store.all()) {
            all.forEachRemaining(entry -> changed.add(entry.key));
        }
    }

    /// Takes what is to be looked at in place of what was before.
    void replace(String facility, @Nullable Flagged now) {
        var before = store.get(facility);
        var after = now == null && before != null ? before.without() : now;
        if (after == null || after.equals(before)) return;
        store.put(facility, after);
        changed.add(facility);
    }

    /// Hands over every facility that was changed, which then counts as sent, and says how many flags they have.
    long drainChanged(BiConsumer<String, Flagged> consumer) {
        long flags = 0;
        for (var facility : changed) {
            var flagged = Objects.requireNonNull(store.get(facility));
            consumer.accept(facility, flagged);
            flags += flagged.flags().size();
            if (flagged.flags().isEmpty()) store.delete(facility);
        }
        changed.clear();
        return flags;
    }
}
