package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One facility as the register takes it; `commune2025` is left out where a sender would let it follow.
record Facility(
        String facility,
        String name,
        String kind,
        String commune2021,
        @Nullable String commune2025,
        YearMonth openedOn,
        List<Site> sites) {
    /// The code of the facility with this number among those with the same letters: `11-TH-0042`.
    static String code(String letters, int number) {
        return "11-%s-%s".formatted(letters, Integer.toString(10_000 + number).substring(1));
    }

    /// A place where the facility works.
    record Site(String site, Type type, @Nullable String name) {}

    /// The main site, of which there is one, or a satellite.
    enum Type {
        MAIN,
        SATELLITE
    }
}
