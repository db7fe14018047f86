package vn.p6monitor.query.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;

/// The sums of one area and facility kind.
///
/// @param ancestors codes of the areas above
/// @param kind absent for all kinds together
public record AreaSums(
        String area, List<String> ancestors, @Nullable FacilityKind kind, Sums sums) {
    public AreaSums {
        ancestors = List.copyOf(ancestors);
    }
}
