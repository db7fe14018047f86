package vn.p6monitor.proof.recomputation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;

/// The register as the law reads it: which registrations and areas hold, and where each facility lies.
final class Register {
    /// The areas that a facility lies in, from its commune up to the nation; empty in a set where it has no place.
    record Place(List<Area> in2021, List<Area> in2025) {
        List<Area> in(BoundarySet set) {
            return set == BoundarySet.SET_2021 ? in2021 : in2025;
        }

        String province() {
            return in2025.get(in2025.size() - 2).code();
        }
    }

    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Facility> facilities = new LinkedHashMap<>();

    /// @param events in the order of their topics
    Register(List<Event> events) {
        for (var set : BoundarySet.values()) areas.put(set.code() + "/VN", Area.nation(set));
        for (var event : events) {
            if (event instanceof Event.OfArea(var area, var _)) {
                areas.put(area.boundaries().code() + '/' + area.code(), area);
            }
            if (event instanceof Event.OfFacility(var facility, var sound, var _) && sound) register(facility);
        }
    }

    /// The greatest version, else the later in the topic; one that says no version comes before all that do.
    private void register(Facility facility) {
        var standing = facilities.get(facility.code());
        boolean stays = standing != null
                && standing.version() != null
                && (facility.version() == null || facility.version() < standing.version());
        if (!stays) facilities.put(facility.code(), facility);
    }

    Collection<Facility> facilities() {
        return facilities.values();
    }

    /// All areas of both sets, with the nation.
    Collection<Area> areas() {
        return areas.values();
    }

    /// Where a facility lies; nowhere unless all the communes it names are known and agree.
    Optional<Place> place(Facility facility) {
        var in2021 = List.<Area>of();
        var commune2025 = facility.commune2025();
        if (facility.commune2021() != null) {
            in2021 = upFrom(BoundarySet.SET_2021, facility.commune2021());
            if (in2021.isEmpty()) return Optional.empty();
            var successors = in2021.getFirst().successors();
            if (commune2025 == null && successors.size() == 1) commune2025 = successors.getFirst();
            if (commune2025 == null || !successors.contains(commune2025)) return Optional.empty();
        }
        if (commune2025 == null) return Optional.empty();
        var in2025 = upFrom(BoundarySet.SET_2025, commune2025);
        return in2025.isEmpty() ? Optional.empty() : Optional.of(new Place(in2021, in2025));
    }

    /// Whether an area holds a facility at a place: as its commune or above it, or as a group of communes among which
    /// its
    /// commune is.
    ///
    /// @param place from its commune up to the nation, or empty
    boolean holds(Area area, List<Area> place) {
        if (place.isEmpty()) return false;
        if (area.isGroup()) return area.communes().contains(place.getFirst().code());
        return place.stream().anyMatch(one -> one.code().equals(area.code()));
    }

    /// The codes of the communes in an area, whether or not there are facilities in them.
    List<String> communes(Area area) {
        return areas.values().stream()
                .filter(each -> each.boundaries() == area.boundaries() && each.level() == AreaLevel.COMMUNE)
                .filter(commune -> holds(area, upFrom(area.boundaries(), commune.code())))
                .map(Area::code)
                .toList();
    }

    /// The areas above an area that a commune lies in, the nation first; empty for groups and where none lies in it.
    List<String> above(BoundarySet set, String code) {
        return areas.values().stream()
                .filter(each -> each.boundaries() == set && each.level() == AreaLevel.COMMUNE)
                .map(commune -> upFrom(set, commune.code()).reversed().stream()
                        .map(Area::code)
                        .toList())
                .filter(path -> path.contains(code))
                .findFirst()
                .map(path -> path.subList(0, path.indexOf(code)))
                .orElse(List.of());
    }

    /// From a commune over its district, if it has one, and its province to the nation; empty where one is missing.
    private List<Area> upFrom(BoundarySet set, String commune) {
        var up = new ArrayList<Area>();
        var at = find(set, commune, AreaLevel.COMMUNE);
        if (at == null) return List.of();
        up.add(at);
        var district = find(set, at.parent(), AreaLevel.DISTRICT);
        if (district != null) {
            up.add(district);
            at = district;
        }
        var province = find(set, at.parent(), AreaLevel.PROVINCE);
        if (province == null) return List.of();
        up.add(province);
        var nation = find(set, province.parent(), AreaLevel.NATION);
        if (nation == null) return List.of();
        up.add(nation);
        return up;
    }

    private @Nullable Area find(BoundarySet set, @Nullable String code, AreaLevel level) {
        if (code == null) return null;
        var area = areas.get(set.code() + '/' + code);
        return area != null && area.level() == level ? area : null;
    }
}
