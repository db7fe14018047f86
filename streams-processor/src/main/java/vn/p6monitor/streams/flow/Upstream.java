package vn.p6monitor.streams.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;

/// Gathers the progress of the tasks of the stage before, and tells what they reach together.
///
/// It is kept in a logged store, so that a task that starts anew tells it again: what was heard but not yet told when
/// a task stopped would otherwise be missing until the next report.
public final class Upstream {
    private final KeyValueStore<String, Progress> store;
    private final Function<List<Passed>, Passed> together;
    private Passed told = Passed.NOTHING;

    private Upstream(KeyValueStore<String, Progress> store, Function<List<Passed>, Passed> together) {
        this.store = store;
        this.together = together;
    }

    /// After a stage whose tasks each read partitions of their own: the reach is that of any of them.
    public static Upstream ofReaders(KeyValueStore<String, Progress> store) {
        return new Upstream(store, reached -> reached.stream().reduce(Passed.NOTHING, Passed::furthest));
    }

    /// After a stage whose tasks each pass on a share of every partition: the reach is that of all of them.
    public static Upstream ofSharers(KeyValueStore<String, Progress> store, int tasks) {
        return new Upstream(store, reached -> reached.size() < tasks ? Passed.NOTHING : Passed.common(reached));
    }

    /// The store that one stage needs for it.
    public static StoreBuilder<KeyValueStore<String, Progress>> store(String name) {
        return Stores.keyValueStoreBuilder(
                Stores.inMemoryKeyValueStore(name),
                Serdes.String(),
                PackedSerde.of(Progress::toBytes, Progress::fromBytes));
    }

    public void heard(Progress progress) {
        var before = store.get(progress.key());
        var passed = before == null ? progress.passed() : before.passed().furthest(progress.passed());
        store.put(progress.key(), new Progress(progress.stage(), progress.task(), passed, progress.calm()));
    }

    /// What is reached together.
    public Passed passed() {
        var reached = new ArrayList<Passed>();
        try (var all = store.all()) {
            all.forEachRemaining(entry -> reached.add(entry.value.passed()));
        }
        return together.apply(reached);
    }

    /// Whether all who have told how far they are said, when they did so last, that nothing more was coming.
    public boolean isCalm() {
        boolean calm = false;
        try (var all = store.all()) {
            while (all.hasNext()) {
                calm = all.next().value.calm();
                if (!calm) return false;
            }
        }
        return calm;
    }

    /// Whether there is something to tell that was not told since the start; it then counts as told.
    public boolean hasNews() {
        var passed = passed();
        if (passed.equals(told)) return false;
        told = passed;
        return true;
    }
}
