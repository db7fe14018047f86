package vn.p6monitor.query.quality;

import java.util.List;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;

/// A facility with all its flags, as one task of the processor told it.
///
/// @param flags in their order
public record FlaggedFacility(String facility, int part, FacilityKind kind, List<Flag> flags) {
    public FlaggedFacility {
        flags = List.copyOf(flags);
    }
}
