package vn.p6monitor.streams.settle;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.StoreBuilder;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.streams.flow.AvroBytes;
import vn.p6monitor.streams.flow.Facts;

/// The areas that a task has heard of, kept in a store of its own and in memory, and the places of facilities in them.
final class KnownAreas {
    static final String STORE = "areas";

    /// Marks that facilities are still to be placed by what has changed; no area has such a key.
    private static final String CHANGED = "/changed";

    private static final byte[] MARK = {1};

    private final KeyValueStore<String, byte[]> store;
    private final Areas areas = new Areas();
    private final Groups groups = new Groups();

    KnownAreas(KeyValueStore<String, byte[]> store) {
        this.store = store;
        try (var stored = store.all()) {
            stored.forEachRemaining(entry -> {
                if (!entry.key.equals(CHANGED)) put(read(entry.value));
            });
        }
    }

    static StoreBuilder<?> store() {
        return Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(STORE), Serdes.String(), Serdes.ByteArray());
    }

    void learn(Area area) {
        store.put(AreaCodec.key(area), AvroBytes.write(AreaCodec.encode(area)));
        if (!area.samePlace(put(area))) store.put(CHANGED, MARK);
    }

    private @Nullable Area put(Area area) {
        var before = areas.put(area);
        groups.replace(before, area);
        return before;
    }

    /// Whether facilities may lie elsewhere, or in other groups, since this was asked last.
    boolean haveChanged() {
        // A store that is logged writes what is deleted, whether or not it was there.
        if (store.get(CHANGED) == null) return false;
        store.delete(CHANGED);
        return true;
    }

    /// Where a facility lies, or null where it has no place.
    @Nullable
    Placement placeOf(Facility facility) {
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), areas)) {
            case Verdict.Accepted<Placement>(var placement) -> placement;
            case Verdict.Refused<Placement> _ -> null;
        };
    }

    /// All areas of a place, with the groups that its communes are in.
    Facts.Places placesOf(Placement placement) {
        return new Facts.Places(path(placement.path2021()), path(placement.path2025()), groups.of(placement));
    }

    /// Where each area lies that is a commune, by set and code; nowhere what is none, or lies in no province.
    Map<String, Optional<Facts.Places>> communes() {
        var communes = new TreeMap<String, Optional<Facts.Places>>();
        areas.all().forEach(area -> communes.put(AreaCodec.key(area), placesOf(area)));
        return communes;
    }

    private Optional<Facts.Places> placesOf(Area area) {
        if (area.level() != AreaLevel.COMMUNE) return Optional.empty();
        return areas.path(area.boundaries(), area.code())
                .map(path -> switch (area.boundaries()) {
                    case SET_2021 -> new Placement(path, List.of());
                    case SET_2025 -> new Placement(List.of(), path);
                })
                .map(this::placesOf);
    }

    private static List<Facts.Place> path(List<Area> path) {
        return path.stream()
                .map(area -> new Facts.Place(area.code(), area.level()))
                .toList();
    }

    private static Area read(byte[] bytes) {
        return AvroBytes.accepted(AreaCodec.decode(AvroBytes.read(AvroSchemas.AREA, bytes)));
    }
}
