package vn.p6monitor.query.areas;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

/// The areas as readers know them: those of the index, and the nation above them.
@Component
public class AreaDirectory {
    /// More than either set has.
    private static final int MOST_COMMUNES = 20_000;

    private final AreaIndex index;

    AreaDirectory(AreaIndex index) {
        this.index = index;
    }

    public Optional<Area> find(Generation generation, BoundarySet set, String code) {
        return find(generation, set, List.of(code)).stream().findFirst();
    }

    /// Those of the areas with these codes that there are, in the order of the codes.
    public List<Area> find(Generation generation, BoundarySet set, Collection<String> codes) {
        var found = new ArrayList<Area>();
        var sought = codes.stream()
                .filter(code -> !code.equals(Area.NATION_CODE))
                .distinct()
                .toList();
        if (!sought.isEmpty()) index.find(generation, set, sought).forEach(area -> found.add(below(area)));
        if (codes.contains(Area.NATION_CODE)) found.add(Area.nation(set));
        return inOrder(found);
    }

    /// The provinces of a set that belong to a province of the set 2025, and to no other.
    public Set<String> provincesOf(Generation generation, String province2025, BoundarySet set) {
        return switch (set) {
            case SET_2025 -> Set.of(province2025);
            case SET_2021 ->
                index
                        .list(
                                generation,
                                AreaFilter.predecessors(set, AreaLevel.PROVINCE, List.of(province2025)),
                                null,
                                AreaIndex.PAGE)
                        .stream()
                        .filter(area -> area.successors().equals(List.of(province2025)))
                        .map(Area::code)
                        .collect(Collectors.toUnmodifiableSet());
        };
    }

    /// The codes of all communes inside an area that is no group.
    public List<String> communesOf(Generation generation, Area area) {
        return allWithin(generation, area, AreaLevel.COMMUNE).stream()
                .map(Area::code)
                .toList();
    }

    /// All areas of a level inside one that is no group, in the order of the codes.
    public List<Area> allWithin(Generation generation, Area area, AreaLevel level) {
        return listWithin(generation, area, level, MOST_COMMUNES);
    }

    /// The codes of the communes of the set 2021 that went whole into one of some communes of the set 2025.
    public List<String> goneInto(Generation generation, List<String> communes2025) {
        if (communes2025.isEmpty()) return List.of();
        var filter = AreaFilter.predecessors(BoundarySet.SET_2021, AreaLevel.COMMUNE, communes2025);
        return collect(generation, filter, MOST_COMMUNES).stream()
                .filter(area -> area.successors().size() == 1)
                .map(Area::code)
                .toList();
    }

    /// At most `limit` areas of a set, groups among them, in the order of the codes.
    List<Area> list(Generation generation, BoundarySet set, @Nullable AreaLevel level, int limit) {
        var found = collect(generation, AreaFilter.all(set, level), limit);
        if (level == null || level == AreaLevel.NATION) found.add(Area.nation(set));
        return first(limit, found);
    }

    /// At most `limit` areas inside another, on all levels below it or on one, in the order of the codes.
    List<Area> listWithin(Generation generation, Area area, @Nullable AreaLevel level, int limit) {
        if (area.level() == AreaLevel.NATION) {
            var set = area.boundaries();
            return collect(
                    generation, level == null ? AreaFilter.administrative(set) : AreaFilter.all(set, level), limit);
        }
        var found = new ArrayList<Area>();
        var parents = List.of(area.code());
        // Each round is a tier, so there are few; the bound is for a register that has a circle in it.
        for (int tier = 0; tier < AreaLevel.values().length && !parents.isEmpty(); tier++) {
            var children = collect(generation, AreaFilter.children(area.boundaries(), parents), AreaIndex.PAGE);
            children.stream()
                    .filter(child -> level == null || child.level() == level)
                    .forEach(found::add);
            parents = children.stream()
                    .filter(child -> child.level() != AreaLevel.COMMUNE)
                    .map(Area::code)
                    .toList();
        }
        return first(limit, found);
    }

    private static List<Area> first(int limit, List<Area> found) {
        return inOrder(found).stream().limit(limit).toList();
    }

    private static List<Area> inOrder(List<Area> found) {
        return found.stream().sorted(Comparator.comparing(Area::code)).toList();
    }

    private List<Area> collect(Generation generation, AreaFilter filter, int limit) {
        var found = new ArrayList<Area>();
        while (found.size() < limit) {
            int size = Math.min(AreaIndex.PAGE, limit - found.size());
            var page = index.list(
                    generation, filter, found.isEmpty() ? null : found.getLast().code(), size);
            page.forEach(area -> found.add(below(area)));
            if (page.size() < size) break;
        }
        return found;
    }

    /// The register may leave out that a province lies in the nation.
    private static Area below(Area area) {
        if (area.parent() != null || area.isGroup()) return area;
        return new Area(
                area.boundaries(), area.code(), area.level(), Area.NATION_CODE, area.names(), area.successors());
    }
}
