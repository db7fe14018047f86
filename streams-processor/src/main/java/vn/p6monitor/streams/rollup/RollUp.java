package vn.p6monitor.streams.rollup;

import java.time.Duration;
import java.util.ArrayList;
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
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Facts.Contribution;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.flow.Rolled.RowKey;
import vn.p6monitor.streams.flow.Upstream;

/// Sums the facilities of whole provinces into their communes, districts and provinces, and into a part of the nation.
///
/// What each facility contributes is kept; the sums are derived from that. Once an interval every row that changed is
/// sent once, whole and with a version, and progress behind it.
public final class RollUp implements Processor<String, Facts, String, Rolled> {
    /// The stage's name in progress records.
    public static final String STAGE = "roll-up";

    static final String CONTRIBUTIONS = "contributions";
    static final String HEARD = "roll-up-heard";
    static final String VERSIONS = "roll-up-versions";

    private final int tasks;
    private final Duration interval;

    private @Nullable ProcessorContext<String, Rolled> context;
    private @Nullable KeyValueStore<String, Contribution> contributions;
    private @Nullable Upstream upstream;
    private @Nullable Counter counter;
    private Rows rows = new Rows();

    private RollUp(int tasks, Duration interval) {
        this.tasks = tasks;
        this.interval = interval;
    }

    /// @param tasks how many tasks of settling there are
    /// @param interval in which changes of a row are combined
    public static ProcessorSupplier<String, Facts, String, Rolled> supplier(int tasks, Duration interval) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Facts, String, Rolled> get() {
                return new RollUp(tasks, interval);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Upstream.store(HEARD),
                        Counter.store(VERSIONS),
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(CONTRIBUTIONS),
                                Serdes.String(),
                                PackedSerde.of(Contribution::toBytes, Contribution::fromBytes)));
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Rolled> context) {
        this.context = context;
        contributions = context.getStateStore(CONTRIBUTIONS);
        upstream = Upstream.ofSharers(context.getStateStore(HEARD), tasks);
        counter = new Counter(context.getStateStore(VERSIONS), context.currentSystemTimeMs());
        // Which rows had been changed and not sent is not known any more: all are sent again.
        rows = new Rows();
        try (var all = contributions.all()) {
            all.forEachRemaining(entry -> add(entry.value, entry.value.sums()));
        }
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, Facts> record) {
        switch (record.value()) {
            case Facts.OfFacility(var _, var contribution) -> replace(record.key(), contribution);
            case Progress progress -> Objects.requireNonNull(upstream).heard(progress);
        }
    }

    private void replace(String facility, @Nullable Contribution contribution) {
        var store = Objects.requireNonNull(contributions);
        var before = store.get(facility);
        if (Objects.equals(before, contribution)) return;
        if (contribution == null) store.delete(facility);
        else store.put(facility, contribution);
        if (before != null && contribution != null && sameRows(before, contribution)) {
            add(contribution, contribution.sums().minus(before.sums()));
            return;
        }
        if (before != null) add(before, Sums.NONE.minus(before.sums()));
        if (contribution != null) add(contribution, contribution.sums());
    }

    private static boolean sameRows(Contribution a, Contribution b) {
        return a.kind() == b.kind()
                && a.path2021().equals(b.path2021())
                && a.path2025().equals(b.path2025());
    }

    private void add(Contribution contribution, Sums difference) {
        for (var boundaries : BoundarySet.values()) {
            var path = boundaries == BoundarySet.SET_2021 ? contribution.path2021() : contribution.path2025();
            var ancestors = new ArrayList<String>(List.of(Area.NATION_CODE));
            for (var place : path.reversed()) {
                add(boundaries, place, List.copyOf(ancestors), contribution, difference);
                ancestors.add(place.code());
            }
            if (!path.isEmpty()) {
                var nation = new Facts.Place(Area.NATION_CODE, AreaLevel.NATION);
                add(boundaries, nation, List.of(), contribution, difference);
            }
        }
    }

    private void add(
            BoundarySet boundaries,
            Facts.Place place,
            List<String> ancestors,
            Contribution contribution,
            Sums difference) {
        for (var kind :
                List.of(AreaValuesDocument.ALL_KINDS, contribution.kind().name())) {
            rows.add(new RowKey(boundaries, place.code(), kind), place.level(), ancestors, difference);
        }
    }

    private void tell(long now) {
        var out = Objects.requireNonNull(context);
        var versions = Objects.requireNonNull(counter);
        var heard = Objects.requireNonNull(upstream);
        int task = out.taskId().partition();
        rows.drainChanged(
                (key, row) -> out.forward(new Record<>(key.toString(), rolled(key, row, task, versions), now)));
        versions.keep();
        if (heard.hasNews()) {
            var progress = new Progress(STAGE, task, heard.passed());
            out.forward(new Record<>(progress.key(), progress, now));
        }
    }

    private static Rolled rolled(RowKey key, Rows.Row row, int task, Counter versions) {
        return row.level() == AreaLevel.NATION
                ? new Rolled.Part(key, task, row.sums())
                : new Rolled.AreaValues(key, row.level(), row.ancestors(), versions.next(), row.sums());
    }
}
