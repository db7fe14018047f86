package vn.p6monitor.schemas.period;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// A set of months that values are told for: a month, a quarter, a half or whole school year, or a calendar year.
///
/// Its whole length lies in the years that a `Month` can have.
public record Period(Granularity granularity, Month first) implements Comparable<Period> {
    private static final Pattern TEXT = Pattern.compile(
            "(?<year>\\d{4})(?:-(?:(?<month>\\d{2})|Q(?<quarter>[1-4])|(?<next>\\d{4})(?:-S(?<half>[12]))?))?");
    private static final Comparator<Period> ORDER =
            Comparator.comparing(Period::first).thenComparing(Period::granularity);
    private static final int AUGUST = 8;
    private static final int FEBRUARY = 2;

    public Period {
        if (!granularity.begins(first)) {
            throw new IllegalArgumentException("no " + granularity.code() + " begins in " + first);
        }
        var _ = new Month(first.index() + granularity.months() - 1);
    }

    public static Period of(Month month) {
        return new Period(Granularity.MONTH, month);
    }

    /// The period of a calendar that a month lies in; empty where it reaches beyond the years of `Month`.
    public static Optional<Period> containing(Month month, Granularity granularity) {
        int first = month.index() - granularity.sinceBegin(month);
        return first < 0 ? Optional.empty() : startingAt(first, granularity);
    }

    /// Reads `2025-05`, `2025-Q2`, `2024-2025-S1`, `2024-2025` or `2025`; empty for any other form.
    public static Optional<Period> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        if (matcher.group("month") != null) return Month.parse(text).map(Period::of);
        int year = Integer.parseInt(matcher.group("year"));
        if (matcher.group("quarter") != null) {
            return startingAt(year, Integer.parseInt(matcher.group("quarter")) * 3 - 2, Granularity.QUARTER);
        }
        if (matcher.group("next") == null) return startingAt(year, 1, Granularity.YEAR);
        if (Integer.parseInt(matcher.group("next")) != year + 1) return Optional.empty();
        if (matcher.group("half") == null) return startingAt(year, AUGUST, Granularity.SCHOOL_YEAR);
        return matcher.group("half").equals("1")
                ? startingAt(year, AUGUST, Granularity.HALF)
                : startingAt(year + 1, FEBRUARY, Granularity.HALF);
    }

    private static Optional<Period> startingAt(int year, int monthOfYear, Granularity granularity) {
        if (year < Month.FIRST_YEAR) return Optional.empty();
        return startingAt((year - Month.FIRST_YEAR) * 12 + monthOfYear - 1, granularity);
    }

    private static Optional<Period> startingAt(int index, Granularity granularity) {
        return index + granularity.months() > Month.COUNT
                ? Optional.empty()
                : Optional.of(new Period(granularity, new Month(index)));
    }

    public Month last() {
        return new Month(first.index() + granularity.months() - 1);
    }

    public boolean hasBegun(Month now) {
        return !first.isAfter(now);
    }

    /// The month whose state is the state of the period: its last, or the current one while the period runs.
    public Month asOf(Month now) {
        return last().isAfter(now) ? now : last();
    }

    /// The period after this one; empty at the end of the years of `Month`.
    public Optional<Period> next() {
        return startingAt(first.index() + granularity.months(), granularity);
    }

    @Override
    public int compareTo(Period other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return switch (granularity) {
            case MONTH -> first.toString();
            case QUARTER -> first.year() + "-Q" + (first.monthOfYear() + 2) / 3;
            case HALF -> schoolYear() + (first.monthOfYear() == AUGUST ? "-S1" : "-S2");
            case SCHOOL_YEAR -> schoolYear();
            case YEAR -> Integer.toString(first.year());
        };
    }

    private String schoolYear() {
        int year = first.monthOfYear() == AUGUST ? first.year() : first.year() - 1;
        return year + "-" + (year + 1);
    }
}
