package vn.p6monitor.endtoend;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/// Runs of months.
final class Months {
    private Months() {}

    /// All months from one to another, both included.
    static List<String> between(String from, String to) {
        var last = YearMonth.parse(to);
        return Stream.iterate(YearMonth.parse(from), month -> !month.isAfter(last), month -> month.plusMonths(1))
                .map(YearMonth::toString)
                .toList();
    }
}
