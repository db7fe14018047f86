package vn.p6monitor.schemas.index;

import vn.p6monitor.schemas.period.Granularity;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// The places of all periods in a row: the months first, so that a month's place is its index, then each longer
/// calendar.
final class Slots {
    private static final int QUARTERS = Month.COUNT;
    private static final int HALVES = QUARTERS + Month.COUNT / 3;
    private static final int SCHOOL_YEARS = HALVES + Month.COUNT / 6;
    private static final int YEARS = SCHOOL_YEARS + Month.COUNT / 12;

    /// One more than the last place.
    static final int COUNT = YEARS + Month.COUNT / 12;

    private Slots() {}

    static int of(Period period) {
        var granularity = period.granularity();
        return begin(granularity) + period.first().index() / granularity.months();
    }

    /// How the period at a place is written.
    static String text(int slot) {
        var found = Granularity.MONTH;
        for (var granularity : Granularity.values()) {
            if (begin(granularity) <= slot) found = granularity;
        }
        int first = (slot - begin(found)) * found.months();
        return Period.containing(new Month(first + found.months() - 1), found)
                .map(Period::toString)
                .orElse("#" + slot);
    }

    private static int begin(Granularity granularity) {
        return switch (granularity) {
            case MONTH -> 0;
            case QUARTER -> QUARTERS;
            case HALF -> HALVES;
            case SCHOOL_YEAR -> SCHOOL_YEARS;
            case YEAR -> YEARS;
        };
    }
}
