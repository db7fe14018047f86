package vn.p6monitor.query.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;

/// The sums of one area and facility kind, or a part of them.
///
/// @param ancestors codes of the areas above
/// @param kind absent for all kinds together
/// @param part the parts of one area and kind add up to its sums
public record AreaSums(
        String area, List<String> ancestors, @Nullable FacilityKind kind, int part, Sums sums) {
    public AreaSums {
        ancestors = List.copyOf(ancestors);
    }

    /// Whether this and another are parts of the same.
    boolean goesWith(AreaSums other) {
        return area.equals(other.area) && kind == other.kind;
    }

    /// Both together; where they lie is told by the first that has anything.
    AreaSums plus(AreaSums other) {
        return new AreaSums(area, sums.isEmpty() ? other.ancestors : ancestors, kind, part, sums.plus(other.sums));
    }
}
