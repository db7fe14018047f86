package vn.p6monitor.schemas.due;

import java.time.LocalDate;
import java.time.YearMonth;
import vn.p6monitor.schemas.period.Month;

/// When the reports of a month are due, told from the month.
///
/// @param months how many months after the one reported, 0 to 12
/// @param day of that month, 1 to 31; its last day where it has fewer
record DueDate(int months, int day) {
    static final int MOST_MONTHS = 12;
    static final int LAST_DAY = 31;

    LocalDate of(Month reported) {
        var due = YearMonth.of(reported.year(), reported.monthOfYear()).plusMonths(months);
        return due.atDay(Math.min(day, due.lengthOfMonth()));
    }
}
