package vn.p6monitor.streams.settle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.streams.flow.Facts;

/// Which groups each commune is in.
final class Groups {
    private record Commune(BoundarySet boundaries, String code) {}

    private final Map<Commune, NavigableSet<String>> groups = new HashMap<>();

    /// Takes the members of a group in place of those that it had; other areas have none.
    void replace(@Nullable Area before, Area after) {
        if (before != null) {
            for (var code : before.communes()) of(before.boundaries(), code).remove(before.code());
        }
        for (var code : after.communes()) of(after.boundaries(), code).add(after.code());
    }

    /// The groups of the communes that a facility lies in, by set and code.
    List<Facts.Group> of(Placement placement) {
        var found = new ArrayList<Facts.Group>();
        for (var set : BoundarySet.values()) {
            var path = placement.path(set);
            if (path.isEmpty()) continue;
            var codes = groups.get(new Commune(set, path.getFirst().code()));
            if (codes != null) codes.forEach(code -> found.add(new Facts.Group(set, code)));
        }
        return found;
    }

    private NavigableSet<String> of(BoundarySet set, String commune) {
        return groups.computeIfAbsent(new Commune(set, commune), _ -> new TreeSet<>());
    }
}
