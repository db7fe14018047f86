package vn.p6monitor.streams.proof;

import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/// A store that can go back to its last commit.
public final class HeapStore<V> implements KeyValueStore<String, V> {
    private final String name;
    private TreeMap<String, V> committed = new TreeMap<>();
    private TreeMap<String, V> current = new TreeMap<>();

    public HeapStore(String name) {
        this.name = name;
    }

    public void commit() {
        committed = new TreeMap<>(current);
    }

    public void rollBack() {
        current = new TreeMap<>(committed);
    }

    @Override
    public @Nullable V get(String key) {
        return current.get(key);
    }

    @Override
    public void put(String key, @Nullable V value) {
        if (value == null) current.remove(key);
        else current.put(key, value);
    }

    @Override
    public @Nullable V delete(String key) {
        return current.remove(key);
    }

    /// As the stores of Kafka do it: what is changed on the way does not hurt.
    @Override
    public KeyValueIterator<String, V> all() {
        var entries = new TreeMap<>(current).entrySet().iterator();
        return new Entries<>(entries);
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(P prefix, S serializer) {
        var entries = new TreeMap<>(current);
        entries.keySet().removeIf(key -> !key.startsWith(prefix.toString()));
        return new Entries<>(entries.entrySet().iterator());
    }

    private record Entries<V>(Iterator<java.util.Map.Entry<String, V>> entries) implements KeyValueIterator<String, V> {
        @Override
        public boolean hasNext() {
            return entries.hasNext();
        }

        @Override
        public KeyValue<String, V> next() {
            var entry = entries.next();
            return KeyValue.pair(entry.getKey(), entry.getValue());
        }

        @Override
        public String peekNextKey() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }

    @Override
    public V putIfAbsent(String key, V value) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        throw new UnsupportedOperationException();
    }

    @Override
    public KeyValueIterator<String, V> range(String from, String to) {
        throw new UnsupportedOperationException();
    }

    @Override
    public long approximateNumEntries() {
        return current.size();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {}

    @Override
    public void close() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }
}
