package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One institution as the register takes it; `commune2025` is left out where a sender would let it follow.
record Facility(
        String facility,
        String name,
        Kind kind,
        String commune2021,
        @Nullable String commune2025,
        YearMonth openedOn,
        List<Site> sites) {
    /// A place where the institution teaches.
    record Site(String site, Type type, @Nullable String name) {}

    /// The main site, of which there is one, or a satellite.
    enum Type {
        MAIN,
        SATELLITE
    }
}
