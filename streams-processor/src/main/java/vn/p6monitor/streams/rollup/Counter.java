package vn.p6monitor.streams.rollup;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// The versions of a task's rows: a number that only grows, over restarts too.
///
/// A store that is empty begins at the wall clock's microseconds, so that an application which was reset, and finds
/// the index as it left it, still writes greater versions than before.
final class Counter {
    private static final String KEY = "version";

    private final KeyValueStore<String, Long> store;
    private long version;
    private long kept;

    /// @param nowMillis the wall clock, in milliseconds of the epoch
    Counter(KeyValueStore<String, Long> store, long nowMillis) {
        this.store = store;
        var stored = store.get(KEY);
        version = stored == null ? Math.multiplyExact(nowMillis, 1000) : stored;
        kept = version;
    }

    static StoreBuilder<KeyValueStore<String, Long>> store(String name) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), Serdes.Long());
    }

    /// A version greater than any before; counts only once it is kept.
    long next() {
        return ++version;
    }

    /// Keeps the greatest version given out, in the same transaction as what was sent with it.
    void keep() {
        if (version == kept) return;
        store.put(KEY, version);
        kept = version;
    }
}
