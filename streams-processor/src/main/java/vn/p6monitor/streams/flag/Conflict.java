package vn.p6monitor.streams.flag;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.settlement.Settling;
import vn.p6monitor.streams.flow.Version;

/// The revision that counts was sent with other contents too, be it that it withdraws the report.
///
/// When something was submitted is no part of its contents.
final class Conflict implements Rule {
    private record Content(
            @Nullable String site,
            @Nullable Section section,
            @Nullable Month month,
            @Nullable SectionData data) {
        static final Content WITHDRAWN = new Content(null, null, null, null);

        static Content of(Report report) {
            if (report.withdrawn()) return WITHDRAWN;
            return new Content(report.site(), report.section(), report.month(), report.data());
        }
    }

    @Override
    public void check(Reported reported, Consumer<Flag> flags) {
        reported.admitted().values().forEach(versions -> check(versions, flags));
    }

    private static void check(List<Version> versions, Consumer<Flag> flags) {
        if (versions.size() < 2) return;
        var counting = Settling.counting(versions).report();
        var content = Content.of(counting);
        boolean conflicts = versions.stream()
                .map(Version::report)
                .anyMatch(other -> other.revision() == counting.revision() && !content.equals(Content.of(other)));
        if (conflicts) {
            flags.accept(Rule.flag(FlagRule.CONFLICTING_REVISION, counting, null, (long) counting.revision(), null));
        }
    }
}
