package vn.p6monitor.benchmarks.national;

import java.util.List;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;

/// All areas of both boundary sets but the nation, parents before children.
public record Country(List<Area> areas) {
    public Country {
        areas = List.copyOf(areas);
    }

    /// The communes of a set, in the order of the areas.
    List<Area> communes(BoundarySet set) {
        return areas.stream()
                .filter(area -> area.boundaries() == set && area.level() == AreaLevel.COMMUNE)
                .toList();
    }

    /// How many areas of a level a set has.
    public long count(BoundarySet set, AreaLevel level) {
        return areas.stream()
                .filter(area -> area.boundaries() == set && area.level() == level)
                .count();
    }

    public Areas known() {
        var known = new Areas();
        areas.forEach(known::put);
        return known;
    }
}
