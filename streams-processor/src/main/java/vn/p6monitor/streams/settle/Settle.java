package vn.p6monitor.streams.settle;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.ProcessorSupplier;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flag.Flags;
import vn.p6monitor.streams.flow.Admitted;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Flagged;
import vn.p6monitor.streams.flow.Held;
import vn.p6monitor.streams.flow.Pace;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Upstream;
import vn.p6monitor.streams.flow.Version;

/// Settles each facility's reports beside its registration, and sends on what the facility now contributes.
///
/// What arrives is only kept, and its facility marked; once an interval each marked facility is settled once, whatever
/// has come for it. Areas come to every task, so that each can place its own facilities; when they change, all are
/// settled. Progress is told behind that.
public final class Settle implements Processor<String, Admitted, String, Facts> {
    /// The stage's name in progress records.
    public static final String STAGE = "settle";

    static final String FACILITIES = "facilities";
    static final String VERSIONS = "versions";

    /// Facilities for which something has come since they were settled.
    static final String UNSETTLED = "unsettled";

    static final String HEARD = "settle-heard";

    private static final byte[] MARK = {1};

    /// Facilities settled for each millisecond of rest. One is settled as a whole, whatever has come for it: under a
    /// great load it is better settled less often.
    private static final int FACILITIES_PER_MILLI = 1;

    private final Contributions contributions;
    private final int tasks;
    private final Duration interval;

    private @Nullable ProcessorContext<String, Facts> context;
    private @Nullable Upstream upstream;
    private @Nullable KeyValueStore<String, FacilityState> facilities;
    private @Nullable KeyValueStore<String, Version> versions;
    private @Nullable KeyValueStore<String, byte[]> unsettled;
    private @Nullable HeldReports held;
    private @Nullable KnownAreas areas;
    private @Nullable Communes communes;
    private Pace pace = new Pace(FACILITIES_PER_MILLI);

    private Settle(Contributions contributions, int tasks, Duration interval) {
        this.contributions = contributions;
        this.tasks = tasks;
        this.interval = interval;
    }

    /// @param tasks how many tasks of settling there are
    /// @param interval between two progress records at least
    public static ProcessorSupplier<String, Admitted, String, Facts> supplier(
            Contributions contributions, int tasks, Duration interval) {
        return new ProcessorSupplier<>() {
            @Override
            public Processor<String, Admitted, String, Facts> get() {
                return new Settle(contributions, tasks, interval);
            }

            @Override
            public Set<StoreBuilder<?>> stores() {
                return Set.of(
                        Upstream.store(HEARD),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(FACILITIES),
                                Serdes.String(),
                                PackedSerde.of(FacilityState::toBytes, FacilityState::fromBytes)),
                        Stores.keyValueStoreBuilder(
                                Stores.persistentKeyValueStore(VERSIONS),
                                Serdes.String(),
                                PackedSerde.of(Version::toBytes, Version::fromBytes)),
                        Stores.keyValueStoreBuilder(
                                Stores.inMemoryKeyValueStore(UNSETTLED), Serdes.String(), Serdes.ByteArray()),
                        HeldReports.builder(),
                        KnownAreas.store());
            }
        };
    }

    @Override
    public void init(ProcessorContext<String, Facts> context) {
        this.context = context;
        facilities = context.getStateStore(FACILITIES);
        versions = context.getStateStore(VERSIONS);
        unsettled = context.getStateStore(UNSETTLED);
        held = new HeldReports(context.getStateStore(Held.STORE));
        areas = new KnownAreas(context.getStateStore(KnownAreas.STORE));
        communes = new Communes(context.taskId().partition(), tasks);
        pace = new Pace(FACILITIES_PER_MILLI);
        upstream = Upstream.ofReaders(context.getStateStore(HEARD));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, Admitted> record) {
        switch (record.value()) {
            case Admitted.OfReport(var version) -> keep(record.key(), version);
            case Admitted.OfFacility(var facility) -> keep(record.key(), facility);
            case Admitted.OfArea(var area) -> Objects.requireNonNull(areas).learn(area);
            case Progress progress -> Objects.requireNonNull(upstream).heard(progress);
        }
    }

    private void keep(String code, Version version) {
        var store = Objects.requireNonNull(versions);
        var key = version.key(code);
        var before = store.get(key);
        if (before != null && !version.receivedAt().isBefore(before.receivedAt())) return;
        store.put(key, version);
        mark(code);
    }

    private void keep(String code, Facility facility) {
        var state = state(code);
        if (!state.isOlderThan(facility)) return;
        Objects.requireNonNull(facilities).put(code, state.with(facility));
        mark(code);
    }

    private void mark(String facility) {
        var store = Objects.requireNonNull(unsettled);
        if (store.get(facility) == null) store.put(facility, MARK);
    }

    private void tell(long now) {
        if (!pace.allows(now)) return;
        pace.worked(now, settle(now));
        var heard = Objects.requireNonNull(upstream);
        if (heard.hasNews()) {
            var out = Objects.requireNonNull(context);
            var progress = new Progress(STAGE, out.taskId().partition(), heard.passed());
            out.forward(new Record<>(progress.key(), progress, now));
        }
    }

    /// Settles the facilities that are marked, and says how many.
    private int settle(long now) {
        if (Objects.requireNonNull(areas).haveChanged()) {
            tellCommunes(now);
            try (var all = Objects.requireNonNull(facilities).all()) {
                all.forEachRemaining(entry -> mark(entry.key));
            }
        }
        var marked = Objects.requireNonNull(unsettled);
        int settled = 0;
        try (var all = marked.all()) {
            for (; all.hasNext(); settled++) {
                var facility = all.next().key;
                send(facility, state(facility), now);
                marked.delete(facility);
            }
        }
        return settled;
    }

    private void tellCommunes(long now) {
        if (contributions.ofCommune().isEmpty()) return;
        var out = Objects.requireNonNull(context);
        Objects.requireNonNull(communes)
                .say(
                        Objects.requireNonNull(areas).communes(),
                        (commune, places) ->
                                out.forward(new Record<>(commune, new Facts.OfCommune(commune, places), now)));
    }

    private FacilityState state(String facility) {
        var state = Objects.requireNonNull(facilities).get(facility);
        return state == null ? FacilityState.EMPTY : state;
    }

    private void send(String code, FacilityState state, long timestamp) {
        var facility = state.registration();
        var placement = facility == null ? null : Objects.requireNonNull(areas).placeOf(facility);
        var all = versionsOf(code);
        if (facility == null || placement == null) {
            Objects.requireNonNull(held).keep(code, Held.of(all));
            leave(code, state, state.sentTo(null, List.of(), false), timestamp);
            return;
        }
        var out = Objects.requireNonNull(context);
        var province = placement.province();
        var reported = Settlement.reported(facility, province, all);
        Objects.requireNonNull(held).keep(code, Held.of(all, reported.admitted().values()));
        var contributed = contributions.of(facility, Settlement.settled(reported));
        var flags = Flags.of(reported);
        var places = Objects.requireNonNull(areas).placesOf(placement);
        var members = members(facility.kind(), places, contributed.communes());
        leave(code, state, state.sentTo(province, List.copyOf(members.keySet()), !flags.isEmpty()), timestamp);
        var contribution = new Facts.Contribution(facility.kind(), places, contributed.units());
        out.forward(new Record<>(code, new Facts.OfFacility(province, contribution), timestamp));
        if (!flags.isEmpty()) {
            var flagged = new Flagged(facility.kind(), places, flags);
            out.forward(new Record<>(code, new Facts.OfFlags(province, flagged), timestamp));
        }
        members.forEach(
                (commune, member) -> out.forward(new Record<>(code, new Facts.OfMember(commune, member), timestamp)));
    }

    /// What counts for the communes that a facility lies in, by set and code.
    private static Map<String, Facts.Member> members(FacilityKind kind, Facts.Places places, Sums sums) {
        var members = new TreeMap<String, Facts.Member>();
        if (sums.isEmpty()) return members;
        for (var set : BoundarySet.values()) {
            var path = places.path(set);
            if (!path.isEmpty()) {
                members.put(AreaCodec.key(set, path.getFirst().code()), new Facts.Member(kind, sums));
            }
        }
        return members;
    }

    /// Takes back what was sent where nothing is sent any more, and keeps where something is.
    private void leave(String code, FacilityState state, FacilityState now, long timestamp) {
        var out = Objects.requireNonNull(context);
        var left = state.province();
        if (left != null) {
            boolean leaves = !left.equals(now.province());
            if (leaves) out.forward(new Record<>(code, new Facts.OfFacility(left, null), timestamp));
            if (state.flagged() && (leaves || !now.flagged())) {
                out.forward(new Record<>(code, new Facts.OfFlags(left, null), timestamp));
            }
        }
        for (var commune : state.communes()) {
            if (now.communes().contains(commune)) continue;
            out.forward(new Record<>(code, new Facts.OfMember(commune, null), timestamp));
        }
        if (!now.equals(state)) Objects.requireNonNull(facilities).put(code, now);
    }

    private List<Version> versionsOf(String facility) {
        var found = new ArrayList<Version>();
        var store = Objects.requireNonNull(versions);
        try (var all = store.prefixScan(Version.keyPrefix(facility), new StringSerializer())) {
            all.forEachRemaining(entry -> found.add(entry.value));
        }
        return found;
    }
}
