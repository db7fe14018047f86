package vn.p6monitor.query.register;

import java.util.List;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;

/// An area as the register tells facilities by it: its communes.
///
/// @param set of the communes
/// @param communes codes
/// @param gone codes of communes of the set 2021 that went whole into one of these; nothing for that set itself
public record Territory(BoundarySet set, List<String> communes, List<String> gone) {
    public Territory {
        communes = List.copyOf(communes);
        gone = List.copyOf(gone);
    }

    /// Whether a facility lies here. One that names no commune of 2025 lies where its older one went.
    public boolean holds(Facility facility) {
        return switch (set) {
            case SET_2021 -> facility.commune2021() != null && communes.contains(facility.commune2021());
            case SET_2025 ->
                facility.commune2025() == null
                        ? facility.commune2021() != null && gone.contains(facility.commune2021())
                        : communes.contains(facility.commune2025());
        };
    }
}
