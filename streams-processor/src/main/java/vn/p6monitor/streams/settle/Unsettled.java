package vn.p6monitor.streams.settle;

import java.util.NavigableSet;
import java.util.TreeSet;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The facilities for which something has come since they were settled, over restarts too.
///
/// To make a mark is a record in the store's log, and to take one away would be another. So none is taken away: each
/// says in which round it was made, and one record says which round it is now.
final class Unsettled {
    static final String STORE = "unsettled";

    /// No facility has such a code.
    private static final String ROUND = "/round";

    private final KeyValueStore<String, Long> store;
    private NavigableSet<String> marked = new TreeSet<>();
    private long round;

    Unsettled(KeyValueStore<String, Long> store) {
        this.store = store;
        var stored = store.get(ROUND);
        round = stored == null ? 0 : stored;
        try (var all = store.all()) {
            all.forEachRemaining(mark -> {
                if (mark.value == round && !mark.key.equals(ROUND)) marked.add(mark.key);
            });
        }
    }

    static StoreBuilder<?> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.Long());
    }

    void mark(String facility) {
        if (marked.add(facility)) store.put(facility, round);
    }

    /// Takes all that are marked, in the order of their codes; whoever takes them settles them in the same transaction.
    NavigableSet<String> take() {
        var taken = marked;
        marked = new TreeSet<>();
        if (!taken.isEmpty()) store.put(ROUND, ++round);
        return taken;
    }
}
