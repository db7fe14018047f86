package vn.p6monitor.query.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.areas.AreaFilter;
import vn.p6monitor.query.areas.AreaIndex;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.problem.Verdict;

/// Where facilities lie, as the numbers of a generation have it.
@Component
public class Places {
    private final Register register;
    private final AreaIndex index;
    private final AreaDirectory directory;

    Places(Register register, AreaIndex index, AreaDirectory directory) {
        this.register = register;
        this.index = index;
        this.directory = directory;
    }

    /// What the register says of a code.
    public Registered of(Generation generation, String facility) {
        return register.inForce(facility)
                .map(registration -> of(generation, registration.facility()))
                .orElseGet(() -> new Registered.Unknown(facility));
    }

    Registered of(Generation generation, Facility facility) {
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), around(generation, facility))) {
            case Verdict.Refused<Placement>(var problems) -> new Registered.Nowhere(facility, problems);
            case Verdict.Accepted<Placement>(var placement) ->
                new Registered.Placed(facility, placement, groups(generation, placement));
        };
    }

    /// The communes of an area; none for the nation, which holds everything.
    List<Territory> territory(Generation generation, Area area) {
        if (area.level() == AreaLevel.NATION) return List.of();
        var communes = switch (area.level()) {
            case COMMUNE -> List.of(area.code());
            case GROUP -> area.communes();
            case NATION, PROVINCE, DISTRICT -> directory.communesOf(generation, area);
        };
        var gone = area.boundaries() == BoundarySet.SET_2025
                ? directory.goneInto(generation, communes)
                : List.<String>of();
        return List.of(new Territory(area.boundaries(), communes, gone));
    }

    /// The areas that a facility's place is told by: its communes, what came of the older, and all above them.
    private Areas around(Generation generation, Facility facility) {
        var areas = new Areas();
        var newer = new ArrayList<String>();
        for (var area : above(generation, BoundarySet.SET_2021, codes(facility.commune2021()))) {
            areas.put(area);
            if (area.level() == AreaLevel.COMMUNE) newer.addAll(area.successors());
        }
        newer.addAll(codes(facility.commune2025()));
        above(generation, BoundarySet.SET_2025, newer).forEach(areas::put);
        return areas;
    }

    /// Some areas and those above them, but for the nation.
    private List<Area> above(Generation generation, BoundarySet set, Collection<String> codes) {
        var found = new ArrayList<Area>();
        var sought = List.copyOf(codes);
        // Each round is a tier, so there are few; the bound is for a register that has a circle in it.
        for (int tier = 0; tier < AreaLevel.values().length && !sought.isEmpty(); tier++) {
            var areas = index.find(generation, set, sought);
            found.addAll(areas);
            sought = areas.stream()
                    .map(Area::parent)
                    .filter(Objects::nonNull)
                    .filter(parent -> !parent.equals(Area.NATION_CODE))
                    .distinct()
                    .toList();
        }
        return found;
    }

    private List<Area> groups(Generation generation, Placement placement) {
        return Stream.of(BoundarySet.values())
                .filter(set -> !placement.path(set).isEmpty())
                .flatMap(set -> index
                        .list(
                                generation,
                                new AreaFilter(set, List.of(AreaLevel.GROUP), null, null),
                                null,
                                AreaIndex.PAGE)
                        .stream()
                        .filter(group -> group.communes()
                                .contains(placement.path(set).getFirst().code())))
                .toList();
    }

    private static List<String> codes(@Nullable String code) {
        return code == null ? List.of() : List.of(code);
    }
}
