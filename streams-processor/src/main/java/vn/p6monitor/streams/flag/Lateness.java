package vn.p6monitor.streams.flag;

import java.time.Instant;
import java.util.Objects;
import java.util.function.Consumer;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.streams.flow.Version;

/// A report of which nothing had been received 90 days after the month that it now speaks for.
final class Lateness implements Rule {
    private static final long MOST_DAYS = 90;

    @Override
    public void check(Reported reported, Consumer<Flag> flags) {
        reported.holders().values().forEach(report -> check(report, reported, flags));
        reported.activities().forEach(report -> check(report, reported, flags));
    }

    private static void check(Report report, Reported reported, Consumer<Flag> flags) {
        var versions = Objects.requireNonNull(reported.admitted().get(report.reportId()));
        var first = versions.stream()
                .map(Version::receivedAt)
                .min(Instant::compareTo)
                .orElseThrow();
        long days = report.month().daysUntil(first);
        if (days > MOST_DAYS) {
            flags.accept(Rule.flag(FlagRule.RECEIVED_LATE, report, null, days, MOST_DAYS));
        }
    }
}
