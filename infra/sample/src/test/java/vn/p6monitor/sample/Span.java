package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.List;

/// A period by its name, first and last month; what is so is told of the last.
record Span(String name, YearMonth first, YearMonth last) {
    static final Span MAY = new Span("2025-05", YearMonth.of(2025, 5), YearMonth.of(2025, 5));
    static final Span QUARTER = new Span("2025-Q2", YearMonth.of(2025, 4), YearMonth.of(2025, 6));
    static final Span HALF = new Span("2024-2025-S2", YearMonth.of(2025, 2), YearMonth.of(2025, 7));
    static final Span SCHOOL_YEAR = new Span("2024-2025", YearMonth.of(2024, 8), YearMonth.of(2025, 7));

    static final List<Span> ALL = List.of(MAY, QUARTER, HALF, SCHOOL_YEAR);

    static Span month(int year, int month) {
        var both = YearMonth.of(year, month);
        return new Span(both.toString(), both, both);
    }

    boolean includes(YearMonth month) {
        return !month.isBefore(first) && !month.isAfter(last);
    }
}
