package vn.p6monitor.streams.flag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.settlement.Settling;

/// Outages of a site that together last longer than their month; told of the one that has the last word.
final class LongOutage implements Rule {
    private static final Section OUTAGE = Sections.named("outage").orElseThrow();
    private static final Field DAYS = OUTAGE.field("days").orElseThrow();

    private record SiteMonth(String site, Month month) {}

    private record Total(long days, Report last) {
        static Total of(Report report) {
            var data = Objects.requireNonNull(report.data());
            return new Total(data.value(DAYS.index()), report);
        }

        Total plus(Total other) {
            return new Total(days + other.days, Settling.holder(last, other.last));
        }
    }

    @Override
    public void check(Reported reported, Consumer<Flag> flags) {
        totals(reported.activities()).forEach((at, total) -> {
            long most = at.month().days();
            if (total.days() > most) {
                flags.accept(Rule.flag(FlagRule.OUTAGE_EXCEEDS_MONTH, total.last(), DAYS.name(), total.days(), most));
            }
        });
    }

    private static Map<SiteMonth, Total> totals(List<Report> activities) {
        var totals = new HashMap<SiteMonth, Total>();
        for (var report : activities) {
            if (!report.section().equals(OUTAGE)) continue;
            totals.merge(new SiteMonth(report.site(), report.month()), Total.of(report), Total::plus);
        }
        return totals;
    }
}
