package vn.p6monitor.streams.settle;

import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import vn.p6monitor.streams.flow.Held;
import vn.p6monitor.streams.flow.PackedSerde;

/// Keeps how much each facility holds, where it holds anything.
///
/// Whoever bounds it reads the store's changelog: it says the same as the store at every commit, and nothing has to be
/// told besides.
record HeldReports(KeyValueStore<String, Held> store) {
    static StoreBuilder<?> builder() {
        return Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(Held.STORE),
                Serdes.String(),
                PackedSerde.of(Held::toBytes, Held::fromBytes));
    }

    /// Keeps what a facility holds in place of what it held before.
    void keep(String facility, Held held) {
        var before = store.get(facility);
        if (held.equals(before == null ? Held.NOTHING : before)) return;
        if (held.isNothing()) store.delete(facility);
        else store.put(facility, held);
    }
}
