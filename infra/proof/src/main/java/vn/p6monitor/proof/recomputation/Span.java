package vn.p6monitor.proof.recomputation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/// A period as it is seen in one of its months: what else the calendar calls by the same name.
///
/// Months are told by their index, January 1900 being 0.
///
/// @param period its name: `2025-05`, `2025-Q2`, `2024-2025-S1`, `2024-2025` or `2025`
/// @param asOf from `first` to `last`
public record Span(String period, int first, int last, int asOf) {
    private static final int AUGUST = 8;

    private static final List<IntFunction<String>> CALENDARS = List.of(
            month -> "%d-%02d".formatted(year(month), monthOfYear(month)),
            month -> "%d-Q%d".formatted(year(month), (monthOfYear(month) + 2) / 3),
            month -> schoolYear(month) + (monthOfYear(month) >= AUGUST || monthOfYear(month) == 1 ? "-S1" : "-S2"),
            Span::schoolYear,
            month -> Integer.toString(year(month)));

    /// All periods with any of these months, of every calendar, as seen in their last month.
    public static List<Span> over(int firstMonth, int lastMonth) {
        return byCalendar(firstMonth, lastMonth).stream().flatMap(List::stream).toList();
    }

    /// The same, each calendar for itself.
    public static List<List<Span>> byCalendar(int firstMonth, int lastMonth) {
        var all = new ArrayList<List<Span>>();
        for (var calendar : CALENDARS) {
            var spans = new ArrayList<Span>();
            for (int month = firstMonth; month <= lastMonth; ) {
                var span = containing(month, calendar);
                spans.add(span);
                month = span.last + 1;
            }
            all.add(spans);
        }
        return all;
    }

    private static Span containing(int month, IntFunction<String> calendar) {
        var name = calendar.apply(month);
        int first = month;
        while (calendar.apply(first - 1).equals(name)) first--;
        int last = month;
        while (calendar.apply(last + 1).equals(name)) last++;
        return new Span(name, first, last, last);
    }

    /// How many months the period has.
    public int months() {
        return last - first + 1;
    }

    /// The same period while it runs.
    public Span asOf(int month) {
        return new Span(period, first, last, month);
    }

    private static String schoolYear(int month) {
        int year = monthOfYear(month) >= AUGUST ? year(month) : year(month) - 1;
        return year + "-" + (year + 1);
    }

    private static int year(int month) {
        return 1900 + month / 12;
    }

    private static int monthOfYear(int month) {
        return month % 12 + 1;
    }
}
