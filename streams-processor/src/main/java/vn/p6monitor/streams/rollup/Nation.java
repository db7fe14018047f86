package vn.p6monitor.streams.rollup;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.flow.Rolled.Part;
import vn.p6monitor.streams.flow.Upstream;

/// Puts the nation together from the parts that the roll-up's tasks made of their provinces.
public final class Nation implements Processor<String, Rolled, String, Rolled> {
    /// The stage's name in progress records.
    public static final String STAGE = "nation";

    static final String PARTS = "parts";
    static final String HEARD = "nation-heard";
    static final String VERSIONS = "nation-versions";

    private final int tasks;
    private final Duration interval;

    private @Nullable ProcessorContext<String, Rolled> context;
    private @Nullable KeyValueStore<String, Part> parts;
    private @Nullable Upstream upstream;
    private @Nullable Counter counter;
    private Rows rows = new Rows();

    private Nation(int tasks, Duration interval) {
        this.tasks = tasks;
        this.interval = interval;
    }

    /// @param tasks how many tasks of the roll-up there are
    /// @param interval in which changes of a row are combined
    public static ProcessorSupplier<String, Rolled, String, Rolled> supplier(int tasks, Duration interval) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Rolled, String, Rolled> get() {
                return new Nation(tasks, interval);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Upstream.store(HEARD),
                        Counter.store(VERSIONS),
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(PARTS),
                                Serdes.String(),
                                PackedSerde.of(Rolled::pack, bytes -> (Part) Rolled.unpack(bytes))));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Rolled> context) {
        this.context = context;
        parts = context.getStateStore(PARTS);
        upstream = Upstream.ofSharers(context.getStateStore(HEARD), tasks);
        counter = new Counter(context.getStateStore(VERSIONS), context.currentSystemTimeMs());
        rows = new Rows();
        try (var all = parts.all()) {
            all.forEachRemaining(entry -> add(entry.value, 1, entry.value.sums()));
        }
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, Rolled> record) {
        switch (record.value()) {
            case Part part -> replace(part);
            case Progress progress -> Objects.requireNonNull(upstream).heard(progress);
            case Rolled.AreaValues values -> throw new IllegalStateException("not a part of the nation: " + values);
        }
    }

    private void replace(Part part) {
        var store = Objects.requireNonNull(parts);
        var key = part.key().toString() + '/' + part.task();
        var before = store.get(key);
        var difference = part.sums().minus(before == null ? Sums.NONE : before.sums());
        if (before != null && difference.isEmpty()) return;
        store.put(key, part);
        add(part, before == null ? 1 : 0, difference);
    }

    private void add(Part part, int joining, Sums difference) {
        rows.add(new Rows.Address(part.key(), AreaLevel.NATION, List.of()), joining, difference);
    }

    private void tell(long now) {
        var out = Objects.requireNonNull(context);
        var versions = Objects.requireNonNull(counter);
        var heard = Objects.requireNonNull(upstream);
        rows.drainChanged((key, row) -> out.forward(new Record<>(
                key.toString(),
                new Rolled.AreaValues(key, row.level(), row.ancestors(), versions.next(), row.sums()),
                now)));
        versions.keep();
        if (heard.hasNews()) {
            var progress = new Progress(STAGE, out.taskId().partition(), heard.passed());
            out.forward(new Record<>(progress.key(), progress, now));
        }
    }
}
