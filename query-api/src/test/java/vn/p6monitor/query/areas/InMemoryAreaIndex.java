package vn.p6monitor.query.areas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

/// Areas in a list, the same in every generation.
public record InMemoryAreaIndex(List<Area> areas) implements AreaIndex {
    @Override
    public List<Area> find(Generation generation, BoundarySet set, Collection<String> codes) {
        return inOrder(set).filter(area -> codes.contains(area.code())).toList();
    }

    @Override
    public List<Area> list(Generation generation, AreaFilter filter, @Nullable String after, int size) {
        return inOrder(filter.set())
                .filter(area -> filter.levels() == null || filter.levels().contains(area.level()))
                .filter(area -> filter.parents() == null
                        || (area.parent() != null && filter.parents().contains(area.parent())))
                .filter(area -> filter.successors() == null
                        || area.successors().stream().anyMatch(filter.successors()::contains))
                .filter(area -> after == null || area.code().compareTo(after) > 0)
                .limit(size)
                .toList();
    }

    private Stream<Area> inOrder(BoundarySet set) {
        return areas.stream().filter(area -> area.boundaries() == set).sorted(Comparator.comparing(Area::code));
    }
}
