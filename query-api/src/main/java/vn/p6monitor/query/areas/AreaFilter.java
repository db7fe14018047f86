package vn.p6monitor.query.areas;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;

/// Which areas of a set are meant.
///
/// @param levels one of which it must have, any where absent
/// @param parents codes of which one must be the parent, any parent where absent
/// @param successors codes of which one must be among the successors, any where absent
public record AreaFilter(
        BoundarySet set,
        @Nullable List<AreaLevel> levels,
        @Nullable List<String> parents,
        @Nullable List<String> successors) {
    public AreaFilter {
        levels = levels == null ? null : List.copyOf(levels);
        parents = parents == null ? null : List.copyOf(parents);
        successors = successors == null ? null : List.copyOf(successors);
    }

    static AreaFilter all(BoundarySet set, @Nullable AreaLevel level) {
        return new AreaFilter(set, level == null ? null : List.of(level), null, null);
    }

    /// What lies in the nation: everything of a set but groups.
    static AreaFilter administrative(BoundarySet set) {
        return new AreaFilter(set, List.of(AreaLevel.PROVINCE, AreaLevel.DISTRICT, AreaLevel.COMMUNE), null, null);
    }

    static AreaFilter children(BoundarySet set, List<String> parents) {
        return new AreaFilter(set, null, parents, null);
    }

    static AreaFilter predecessors(BoundarySet set, AreaLevel level, List<String> successors) {
        return new AreaFilter(set, List.of(level), null, successors);
    }
}
