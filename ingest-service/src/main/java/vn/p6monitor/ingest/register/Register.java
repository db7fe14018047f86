package vn.p6monitor.ingest.register;

import java.util.Optional;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.facility.Facility;

/// The areas and facilities known so far.
public interface Register {
    /// The registration that holds.
    Optional<Facility> facility(String code);

    /// All areas as they are now; not to be changed.
    Areas areas();

    /// Waits until everything is known here that was kept when this was called.
    ///
    /// @throws RegisterUnavailableException when that takes too long
    void catchUp();
}
