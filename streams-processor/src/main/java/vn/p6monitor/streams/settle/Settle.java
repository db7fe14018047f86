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
import vn.p6monitor.streams.flow.Held;
import vn.p6monitor.streams.flow.Newest;
import vn.p6monitor.streams.flow.Pace;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Upstream;
import vn.p6monitor.streams.flow.Version;

/// Settles each facility's reports beside its registration, and sends on what the facility now contributes.
///
/// What arrives is only kept, and its facility marked; once an interval, or more seldom under a great load, each marked
/// facility is settled once, whatever has come for it. Areas come to every task, so that each can place its own
/// facilities; when they change, all are settled. Progress is told behind that.
public final class Settle implements Processor<String, Admitted, String, Facts> {
    /// The stage's name in progress records.
    public static final String STAGE = "settle";

    static final String FACILITIES = "facilities";
    static final String VERSIONS = "versions";

    static final String HEARD = "settle-heard";

    /// One facility is settled as a whole, whatever has come for it: under a great load it is better settled less
    /// often.
    private static final Duration REST_FOR_EACH = Duration.ofMillis(10);

    private static final Duration LONGEST_REST = Duration.ofSeconds(10);

    private final Contributions contributions;
    private final int tasks;
    private final Duration interval;

    private @Nullable ProcessorContext<String, Facts> context;
    private @Nullable Upstream upstream;
    private @Nullable KeyValueStore<String, FacilityState> facilities;
    private @Nullable KeyValueStore<String, Version> versions;
    private @Nullable Unsettled unsettled;
    private @Nullable HeldReports held;
    private @Nullable KnownAreas areas;
    private @Nullable Communes communes;
    private Newest newest = new Newest();
    private Pace pace = new Pace(REST_FOR_EACH, LONGEST_REST, newest);
    private boolean toldCalm;

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
                        Unsettled.store(),
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
        unsettled = new Unsettled(context.getStateStore(Unsettled.STORE));
        held = new HeldReports(context.getStateStore(Held.STORE));
        areas = new KnownAreas(context.getStateStore(KnownAreas.STORE));
        communes = new Communes(context.taskId().partition(), tasks);
        newest = new Newest();
        pace = new Pace(REST_FOR_EACH, LONGEST_REST, newest);
        toldCalm = false;
        upstream = Upstream.ofReaders(context.getStateStore(HEARD));
        context.schedule(interval, PunctuationType.WALL_CLOCK_TIME, this::tell);
    }

    @Override
    public void process(Record<String, Admitted> record) {
        switch (record.value()) {
            case Admitted.OfReport(var version) -> keep(record.key(), version, record.timestamp());
            case Admitted.OfFacility(var facility) -> keep(record.key(), facility, record.timestamp());
            case Admitted.OfArea(var area) -> {
                Objects.requireNonNull(areas).learn(area);
                newest.heard(record.timestamp());
            }
            case Progress progress -> Objects.requireNonNull(upstream).heard(progress);
        }
    }

    private void keep(String code, Version version, long timestamp) {
        var store = Objects.requireNonNull(versions);
        var key = version.key(code);
        var before = store.get(key);
        if (before != null && !version.receivedAt().isBefore(before.receivedAt())) return;
        store.put(key, version);
        mark(code, timestamp);
    }

    private void keep(String code, Facility facility, long timestamp) {
        var state = state(code);
        if (!state.isOlderThan(facility)) return;
        Objects.requireNonNull(facilities).put(code, state.with(facility));
        mark(code, timestamp);
    }

    private void mark(String facility, long receivedAt) {
        Objects.requireNonNull(unsettled).mark(facility);
        newest.heard(receivedAt);
    }

    private void tell(long now) {
        var heard = Objects.requireNonNull(upstream);
        boolean calm = heard.isCalm();
        if (!calm && !pace.hasRested(now)) return;
        int settled = settle(newest.receivedAt());
        pace.worked(now, settled);
        boolean progressed = heard.hasNews() || calm != toldCalm;
        var out = Objects.requireNonNull(context);
        if (progressed) {
            var progress = new Progress(STAGE, out.taskId().partition(), heard.passed(), calm);
            forward(progress.key(), progress, now);
            toldCalm = calm;
        }
        if ((settled > 0 || progressed) && (calm || newest.isFresh(now))) out.commit();
    }

    /// Settles the facilities that are marked, or all where areas have changed, and says how many.
    ///
    /// @param timestamp of what is sent: when the newest of what it rests on was received
    private int settle(long timestamp) {
        var codes = Objects.requireNonNull(unsettled).take();
        if (Objects.requireNonNull(areas).haveChanged()) {
            tellCommunes(timestamp);
            try (var all = Objects.requireNonNull(facilities).all()) {
                all.forEachRemaining(entry -> codes.add(entry.key));
            }
        }
        for (var code : codes) send(code, state(code), timestamp);
        return codes.size();
    }

    private void tellCommunes(long timestamp) {
        if (contributions.ofCommune().isEmpty()) return;
        Objects.requireNonNull(communes)
                .say(
                        Objects.requireNonNull(areas).communes(),
                        (commune, places) -> forward(commune, new Facts.OfCommune(commune, places), timestamp));
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
            leave(code, state, state.sentTo(null, Map.of()), timestamp);
            return;
        }
        var province = placement.province();
        var reported = Settlement.reported(facility, province, all);
        Objects.requireNonNull(held).keep(code, Held.of(all, reported.admitted().values()));
        var contributed = contributions.of(facility, Settlement.settled(reported));
        var places = Objects.requireNonNull(areas).placesOf(placement);
        var members = members(facility.kind(), places, contributed.communes());
        leave(code, state, state.sentTo(province, members), timestamp);
        var contribution = new Facts.Contribution(facility.kind(), places, contributed.units(), Flags.of(reported));
        forward(code, new Facts.OfFacility(province, contribution), timestamp);
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

    /// Takes back what was sent where nothing is sent any more, tells communes what is new to them, and keeps what was
    /// sent where.
    private void leave(String code, FacilityState state, FacilityState now, long timestamp) {
        var left = state.province();
        if (left != null && !left.equals(now.province())) {
            forward(code, new Facts.OfFacility(left, null), timestamp);
        }
        for (var commune : state.members().keySet()) {
            if (!now.members().containsKey(commune)) {
                forward(code, new Facts.OfMember(commune, null), timestamp);
            }
        }
        now.members().forEach((commune, member) -> {
            if (!member.equals(state.members().get(commune))) {
                forward(code, new Facts.OfMember(commune, member), timestamp);
            }
        });
        if (!now.equals(state)) Objects.requireNonNull(facilities).put(code, now);
    }

    private void forward(String key, Facts facts, long timestamp) {
        Objects.requireNonNull(context).forward(new Record<>(key, facts, timestamp));
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
