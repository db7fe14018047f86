package vn.p6monitor.schemas.period;

import java.util.Arrays;
import java.util.Optional;

/// How long the periods of a calendar are; the calendars are independent of one another.
public enum Granularity {
    MONTH("month", 1, 0),
    /// Three months from January, April, July or October on.
    QUARTER("quarter", 3, 0),
    /// Half a school year: from August to January, or from February to July.
    HALF("half", 6, 1),
    /// From August to July.
    SCHOOL_YEAR("school-year", 12, 7),
    /// The calendar year, which is the budget year.
    YEAR("year", 12, 0);

    private final String code;
    private final int months;
    private final int begin;

    /// @param begin the index, from January as 0, of the first month of the year in which a period begins
    Granularity(String code, int months, int begin) {
        this.code = code;
        this.months = months;
        this.begin = begin;
    }

    public String code() {
        return code;
    }

    /// How many months a period has.
    public int months() {
        return months;
    }

    public static Optional<Granularity> parse(String code) {
        return Arrays.stream(values())
                .filter(granularity -> granularity.code.equals(code))
                .findFirst();
    }

    boolean begins(Month month) {
        return sinceBegin(month) == 0;
    }

    /// How many months of the period that a month lies in have gone before it.
    int sinceBegin(Month month) {
        return Math.floorMod(month.index() - begin, months);
    }
}
