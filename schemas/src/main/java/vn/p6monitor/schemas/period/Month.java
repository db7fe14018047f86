package vn.p6monitor.schemas.period;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;

/// A calendar month in Asia/Ho_Chi_Minh, from 1900-01 (index 0) to 2199-12 (index 3599).
public record Month(int index) implements Comparable<Month> {
    /// The first year that a month can lie in.
    public static final int FIRST_YEAR = 1900;

    /// One more than the greatest index.
    public static final int COUNT = 300 * 12;

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Pattern TEXT = Pattern.compile("(\\d{4})-(0[1-9]|1[0-2])");

    public Month {
        if (index < 0 || index >= COUNT) throw new IllegalArgumentException("month out of range: " + index);
    }

    /// @throws IllegalArgumentException for a month that is not 1 to 12, or a year outside 1900 to 2199
    public static Month of(int year, int monthOfYear) {
        if (monthOfYear < 1 || monthOfYear > 12) throw new IllegalArgumentException("no such month: " + monthOfYear);
        return new Month((year - FIRST_YEAR) * 12 + monthOfYear - 1);
    }

    /// The month of an instant, on a Vietnamese wall calendar.
    public static Month at(Instant instant) {
        var month = YearMonth.from(instant.atZone(VIETNAM));
        return of(month.getYear(), month.getMonthValue());
    }

    /// The day of an instant, on a Vietnamese wall calendar.
    public static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, VIETNAM);
    }

    /// When a day begins, on a Vietnamese wall calendar.
    public static Instant beginOf(LocalDate day) {
        return day.atStartOfDay(VIETNAM).toInstant();
    }

    /// Reads `2025-05`; empty for any other form and for years outside 1900 to 2199.
    public static Optional<Month> parse(String text) {
        var matcher = TEXT.matcher(text);
        if (!matcher.matches()) return Optional.empty();
        int year = Integer.parseInt(matcher.group(1));
        if (year < FIRST_YEAR || year >= FIRST_YEAR + COUNT / 12) return Optional.empty();
        return Optional.of(of(year, Integer.parseInt(matcher.group(2))));
    }

    public int year() {
        return FIRST_YEAR + index / 12;
    }

    public int monthOfYear() {
        return index % 12 + 1;
    }

    /// How many days it has.
    public int days() {
        return YearMonth.of(year(), monthOfYear()).lengthOfMonth();
    }

    /// The whole days from its last day to the day of an instant, on a Vietnamese wall calendar; negative before it.
    public long daysUntil(Instant instant) {
        var last = YearMonth.of(year(), monthOfYear()).atEndOfMonth();
        return ChronoUnit.DAYS.between(last, dayOf(instant));
    }

    public boolean isAfter(Month other) {
        return index > other.index;
    }

    @Override
    public int compareTo(Month other) {
        return Integer.compare(index, other.index);
    }

    @Override
    public String toString() {
        return YearMonth.of(year(), monthOfYear()).toString();
    }
}
