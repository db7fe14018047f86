package vn.p6monitor.streams.flag;

import java.util.HashSet;
import java.util.Objects;
import java.util.function.Consumer;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// A speed test of a site that reports for the same month that it has no connection.
final class TestedWithoutConnection implements Rule {
    private static final Section CONNECTIVITY = Sections.named("connectivity").orElseThrow();
    private static final Section SPEED_TEST = Sections.named("speed-test").orElseThrow();
    private static final Field TECHNOLOGY = CONNECTIVITY.field("technology").orElseThrow();
    private static final int NONE = TECHNOLOGY.symbols().indexOf("NONE");

    private record SiteMonth(String site, Month month) {}

    @Override
    public void check(Reported reported, Consumer<Flag> flags) {
        var tested = new HashSet<SiteMonth>();
        for (var report : reported.activities()) {
            if (report.section().equals(SPEED_TEST)) tested.add(new SiteMonth(report.site(), report.month()));
        }
        if (tested.isEmpty()) return;
        reported.holders().forEach((slot, report) -> {
            if (slot.section().equals(CONNECTIVITY)
                    && tested.contains(new SiteMonth(slot.site(), slot.month()))
                    && hasNone(report)) {
                flags.accept(Rule.flag(FlagRule.SPEED_TEST_WITHOUT_CONNECTION, report, TECHNOLOGY.name(), null, null));
            }
        });
    }

    private static boolean hasNone(Report report) {
        var data = Objects.requireNonNull(report.data());
        return data.isKnown(TECHNOLOGY.index()) && data.value(TECHNOLOGY.index()) == NONE;
    }
}
