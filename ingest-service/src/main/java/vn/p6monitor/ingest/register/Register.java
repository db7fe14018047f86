package vn.p6monitor.ingest.register;

import java.util.Optional;
import java.util.stream.Stream;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.problem.Verdict;

/// The areas and facilities known so far.
public interface Register {
    /// The registration that holds.
    Optional<Facility> facility(String code);

    /// All registrations that hold, in no order.
    Stream<Facility> facilities();

    /// All areas as they are now; not to be changed.
    Areas areas();

    /// The province in which the facility lies, by its 2025 code; empty for one whose communes are not known.
    default Optional<String> provinceOf(Facility facility) {
        return switch (Placement.of(facility.commune2021(), facility.commune2025(), areas())) {
            case Verdict.Accepted(var place) -> Optional.of(place.province());
            case Verdict.Refused(var _) -> Optional.empty();
        };
    }

    /// The same for the facility that is registered under the code.
    default Optional<String> provinceOf(String code) {
        return facility(code).flatMap(this::provinceOf);
    }

    /// Waits until everything is known here that was kept when this was called.
    ///
    /// @throws RegisterUnavailableException when that takes too long
    void catchUp();
}
