package vn.p6monitor.streams.flag;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.report.Report;

/// One concern, whose flags depend on what was reported and on nothing else.
@FunctionalInterface
interface Rule {
    void check(Reported reported, Consumer<Flag> flags);

    /// A flag on a report.
    static Flag flag(
            FlagRule rule, Report report, @Nullable String field, @Nullable Long value, @Nullable Long reference) {
        return new Flag(
                rule, report.section(), report.site(), report.month(), report.reportId(), field, value, reference);
    }
}
