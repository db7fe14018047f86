package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;

/// A month for which units report their state, and how many in a hundred do.
record Round(YearMonth period, int reporting) {
    static final Round MAY = new Round(YearMonth.of(2025, 5), 100);

    /// Latest first: each earlier state is made from the one after it.
    static final List<Round> ALL = List.of(
            MAY,
            new Round(YearMonth.of(2025, 1), 94),
            new Round(YearMonth.of(2024, 9), 92),
            new Round(YearMonth.of(2024, 5), 20));

    /// Asked for the first time.
    static final List<Round> ONLY_MAY = List.of(MAY);
}
