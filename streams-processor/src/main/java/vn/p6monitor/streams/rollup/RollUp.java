package vn.p6monitor.streams.rollup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.common.serialization.Serde;
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
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Facts.Contribution;
import vn.p6monitor.streams.flow.Flagged;
import vn.p6monitor.streams.flow.Newest;
import vn.p6monitor.streams.flow.Pace;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.flow.Rolled.AreaValues;
import vn.p6monitor.streams.flow.Rolled.RowKey;
import vn.p6monitor.streams.flow.Upstream;
import vn.p6monitor.streams.rollup.Rows.Address;

/// Sums the facilities of whole provinces into their communes, districts and provinces, and into its parts of the
/// nation and of groups; and passes on what is to be looked at of each facility.
///
/// What each facility contributes is kept; the sums are derived from that. Once an interval every row that changed is
/// sent once, whole and with a version, and progress behind it.
public final class RollUp implements Processor<String, Facts, String, Rolled> {
    /// The stage's name in progress records.
    public static final String STAGE = "roll-up";

    static final String CONTRIBUTIONS = "contributions";
    static final String HEARD = "roll-up-heard";
    static final String VERSIONS = "roll-up-versions";

    /// Rows that nobody adds to any more, until that was sent: no contribution leads to them after a restart.
    static final String LEFT = "left-rows";

    /// Where communes lie, and what their facilities have done.
    static final String COMMUNES = "communes";

    static final String MEMBERS = "commune-members";

    /// Facilities whose reports need no look any more, until that was sent.
    static final String EMPTIED = "emptied-flags";

    /// The rest for each number in the rows sent: those of great areas change all the time and are sent whole.
    private static final Duration REST_FOR_EACH = Duration.ofNanos(20_000);

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private static final Facts.Place NATION = new Facts.Place(Area.NATION_CODE, AreaLevel.NATION);

    private final Contributions contributed;
    private final int tasks;
    private final Duration interval;

    private @Nullable ProcessorContext<String, Rolled> context;
    private @Nullable KeyValueStore<String, Contribution> contributions;
    private @Nullable KeyValueStore<String, AreaValues> left;
    private @Nullable Upstream upstream;
    private @Nullable Counter counter;
    private @Nullable CommuneUnits communes;
    private @Nullable FlaggedFacilities flagged;
    private Rows rows = new Rows();
    private Newest newest = new Newest();
    private Pace pace = new Pace(REST_FOR_EACH, LONGEST_REST, newest);
    private int part;

    private RollUp(Contributions contributed, int tasks, Duration interval) {
        this.contributed = contributed;
        this.tasks = tasks;
        this.interval = interval;
    }

    /// @param contributed what communes add, of what their facilities do
    /// @param tasks how many tasks of settling there are
    /// @param interval in which changes of a row are combined
    public static ProcessorSupplier<String, Facts, String, Rolled> supplier(
            Contributions contributed, int tasks, Duration interval) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Facts, String, Rolled> get() {
                return new RollUp(contributed, tasks, interval);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Upstream.store(HEARD),
                        Counter.store(VERSIONS),
                        store(LEFT, PackedSerde.of(Rolled::pack, bytes -> (AreaValues) Rolled.unpack(bytes))),
                        store(CONTRIBUTIONS, PackedSerde.of(Contribution::toBytes, Contribution::fromBytes)),
                        store(COMMUNES, PackedSerde.of(Facts.Places::toBytes, Facts.Places::fromBytes)),
                        store(EMPTIED, PackedSerde.of(Flagged::toBytes, Flagged::fromBytes)),
                        store(MEMBERS, PackedSerde.of(Facts.Member::toBytes, Facts.Member::fromBytes)));
            }
        };
    }

    private static <V> StoreBuilder<?> store(String name, Serde<V> serde) {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), serde);
    }

    @Override
    public void init(ProcessorContext<String, Rolled> context) {
        this.context = context;
        part = context.taskId().partition();
        contributions = context.getStateStore(CONTRIBUTIONS);
        upstream = Upstream.ofSharers(context.getStateStore(HEARD), tasks);
        counter = new Counter(context.getStateStore(VERSIONS), context.currentSystemTimeMs());
        left = context.getStateStore(LEFT);
        // Which rows had been changed and not sent is not known any more: all are sent again.
        rows = new Rows();
        newest = new Newest();
        pace = new Pace(REST_FOR_EACH, LONGEST_REST, newest);
        try (var all = left.all()) {
            all.forEachRemaining(entry -> rows.add(address(entry.value), 0, Sums.NONE));
        }
        var flags = new FlaggedFacilities(context.getStateStore(EMPTIED), contributions::get);
        flagged = flags;
        try (var all = contributions.all()) {
            all.forEachRemaining(entry -> {
                join(entry.value);
                flags.replaced(entry.key, null, entry.value);
            });
        }
        communes = new CommuneUnits(
                context.getStateStore(COMMUNES), context.getStateStore(MEMBERS), contributed, this::add);
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, Facts> record) {
        if (!(record.value() instanceof Progress)) newest.heard(record.timestamp());
        switch (record.value()) {
            case Facts.OfFacility(var _, var contribution) -> replace(record.key(), contribution);
            case Facts.OfCommune(var commune, var places) ->
                Objects.requireNonNull(communes).place(commune, places);
            case Facts.OfMember(var commune, var member) ->
                Objects.requireNonNull(communes).replace(commune, record.key(), member);
            case Progress progress -> Objects.requireNonNull(upstream).heard(progress);
        }
    }

    private void replace(String facility, @Nullable Contribution contribution) {
        var store = Objects.requireNonNull(contributions);
        var before = store.get(facility);
        if (Objects.equals(before, contribution)) return;
        if (contribution == null) store.delete(facility);
        else store.put(facility, contribution);
        Objects.requireNonNull(flagged).replaced(facility, before, contribution);
        if (before != null && contribution != null && sameRows(before, contribution)) {
            var difference = contribution.sums().minus(before.sums());
            if (!difference.isEmpty()) add(contribution, 0, difference);
            return;
        }
        if (before != null) add(before, -1, Sums.NONE.minus(before.sums()));
        if (contribution != null) join(contribution);
    }

    private static boolean sameRows(Contribution a, Contribution b) {
        return a.kind() == b.kind() && a.places().equals(b.places());
    }

    private void join(Contribution contribution) {
        add(contribution, 1, contribution.sums());
    }

    private void add(Contribution contribution, int joining, Sums difference) {
        for (var kind : kinds(contribution.kind())) add(contribution.places(), kind, joining, difference);
    }

    /// Adds a difference to the rows of all areas of a place.
    private void add(Facts.Places places, String kind, int joining, Sums difference) {
        for (var row : rowsOf(places, kind)) {
            boolean remains = rows.add(row, joining, difference);
            if (joining >= 0 || remains) continue;
            var empty = new AreaValues(row.key(), row.level(), row.ancestors(), 0, Sums.NONE);
            Objects.requireNonNull(left).put(row.key().toString(), empty);
        }
    }

    /// The kinds of rows that a facility adds to: those of all kinds together, and of its own.
    static List<String> kinds(FacilityKind kind) {
        return List.of(AreaValuesDocument.ALL_KINDS, kind.name());
    }

    private List<Address> rowsOf(Facts.Places places, String kind) {
        var rows = new ArrayList<Address>();
        for (var boundaries : BoundarySet.values()) {
            var path = places.path(boundaries);
            if (path.isEmpty()) continue;
            var ancestors = new ArrayList<String>();
            addRow(rows, boundaries, NATION, ancestors, kind);
            for (var place : path.reversed()) addRow(rows, boundaries, place, ancestors, kind);
        }
        for (var group : places.groups()) {
            var place = new Facts.Place(group.code(), AreaLevel.GROUP);
            addRow(rows, group.boundaries(), place, new ArrayList<>(), kind);
        }
        return rows;
    }

    /// Adds the row of a place, which then is an ancestor of the next.
    private void addRow(
            List<Address> rows, BoundarySet boundaries, Facts.Place place, List<String> ancestors, String kind) {
        rows.add(new Address(new RowKey(boundaries, place.code(), kind, part), place.level(), ancestors));
        ancestors.add(place.code());
    }

    private static Address address(AreaValues row) {
        return new Address(row.key(), row.level(), row.ancestors());
    }

    private void tell(long now) {
        var heard = Objects.requireNonNull(upstream);
        boolean calm = heard.isCalm();
        if (!calm && !pace.hasRested(now)) return;
        var out = Objects.requireNonNull(context);
        var versions = Objects.requireNonNull(counter);
        long numbers = rows.drainChanged((key, row) -> {
            var values = new AreaValues(key, row.level(), row.ancestors(), versions.next(), row.sums());
            out.forward(new Record<>(key.toString(), values, now));
        });
        long flags = Objects.requireNonNull(flagged).drainChanged((facility, its) -> {
            var told = new Rolled.Flags(facility, part, versions.next(), its);
            out.forward(new Record<>(told.recordKey(), told, now));
        });
        pace.worked(now, numbers + flags);
        versions.keep();
        forgetLeft();
        boolean progressed = heard.hasNews();
        if (progressed) {
            var progress = new Progress(STAGE, part, heard.passed(), calm);
            out.forward(new Record<>(progress.key(), progress, now));
        }
        if ((numbers + flags > 0 || progressed) && (calm || newest.isFresh(now))) out.commit();
    }

    private void forgetLeft() {
        var store = Objects.requireNonNull(left);
        try (var all = store.all()) {
            all.forEachRemaining(entry -> store.delete(entry.key));
        }
    }
}
