package vn.p6monitor.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/// When a report is first sent, and the id that it gets then (a UUID of version 7).
record Dispatch(Instant at, String reportId) {
    private static final int DUE_DAY = 15;
    private static final ZoneOffset VIETNAM = ZoneOffset.ofHours(7);

    /// In office hours: three in four by the due date, most others within four weeks, some after months.
    static Dispatch of(YearMonth period, Chance chance) {
        int lot = chance.below(100);
        int days = lot < 75 ? -chance.below(20) : lot < 93 ? chance.between(1, 28) : chance.between(29, 165);
        var date = period.plusMonths(1).atDay(DUE_DAY).plusDays(days);
        var time = LocalTime.of(7, 0).plusSeconds(chance.below(10 * 3_600));
        var millis = Duration.ofMillis(chance.percent(50) ? chance.below(1_000) : 0);
        return at(date.atTime(time).toInstant(VIETNAM).plus(millis), chance);
    }

    static Dispatch at(Instant instant, Chance chance) {
        long high = instant.toEpochMilli() << 16 | 0x7000 | chance.below(0x1000);
        long low = Long.MIN_VALUE | chance.bits() >>> 2;
        return new Dispatch(instant, new UUID(high, low).toString());
    }
}
