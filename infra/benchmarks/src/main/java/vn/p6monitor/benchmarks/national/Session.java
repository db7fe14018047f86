package vn.p6monitor.benchmarks.national;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.p6monitor.schemas.period.Month;

/// Someone sends several reports of a facility, one after another.
///
/// @param at when the first is sent
/// @param month that they are about
/// @param reports how many
record Session(Instant at, Month month, int reports) {
    /// In a hundred sessions those after the due date.
    private static final int LATE = 25;

    /// Of a hundred that are in time those in the last three days.
    private static final int AT_THE_LAST = 75;

    /// Of a hundred that are late those within four weeks; the others come up to 210 days late.
    private static final int WITHIN_FOUR_WEEKS = 80;

    private static final int DUE_DAY = 15;
    private static final int HOUR_SECONDS = 3600;
    private static final int DAY_SECONDS = 24 * HOUR_SECONDS;

    /// Made for a facility whose reports come with the upload of an office, which is one moment for all of them.
    static Session of(Chance chance, long seed, Registered sender, Month month, int reports) {
        var due = due(month);
        boolean byOffice = !sender.office().equals(sender.facility().code());
        if (chance.percent(LATE)) return new Session(due.plusSeconds(lateness(chance)), month, reports);
        if (!byOffice) return new Session(due.minusSeconds(haste(chance)), month, reports);
        var upload = Chance.of(seed, sender.office(), month.index());
        return new Session(due.minusSeconds(haste(upload)).plusMillis(chance.below(60_000)), month, reports);
    }

    private static long haste(Chance chance) {
        return chance.below(chance.percent(AT_THE_LAST) ? 3 * DAY_SECONDS : 14 * DAY_SECONDS);
    }

    private static long lateness(Chance chance) {
        return chance.percent(WITHIN_FOUR_WEEKS)
                ? chance.below(28 * DAY_SECONDS)
                : chance.between(28 * DAY_SECONDS, 210 * DAY_SECONDS);
    }

    private static Instant due(Month month) {
        return LocalDate.of(month.year(), month.monthOfYear(), DUE_DAY)
                .plusMonths(1)
                .atStartOfDay()
                .toInstant(ZoneOffset.ofHours(7));
    }
}
