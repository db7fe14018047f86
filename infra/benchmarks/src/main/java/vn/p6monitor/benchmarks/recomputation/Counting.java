package vn.p6monitor.benchmarks.recomputation;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.contribute.Activity;
import vn.p6monitor.streams.contribute.Settled;
import vn.p6monitor.streams.contribute.Slot;

/// Which of the versions of a facility's reports count, as the law says it.
public final class Counting {
    private static final Comparator<Report> VERSIONS = Comparator.comparingInt(Report::revision)
            .thenComparing(Report::submittedAt)
            .thenComparing(ContentHash::of, Arrays::compareUnsigned);
    private static final Comparator<Report> HOLDERS = Comparator.comparing(Report::submittedAt)
            .thenComparing(report -> report.reportId().toString());

    private Counting() {}

    /// What counts.
    ///
    /// @param said every version that came for it by the ingest-service, in any order, some several times
    public static Settled of(Facility facility, Collection<Report> said) {
        var counting = new HashMap<UUID, Report>();
        for (var report : said) {
            if (ReportRules.checkAgainst(facility, report).isPresent()) continue;
            counting.merge(report.reportId(), report, (a, b) -> VERSIONS.compare(a, b) >= 0 ? a : b);
        }
        var present =
                counting.values().stream().filter(report -> !report.withdrawn()).toList();
        var activities = present.stream()
                .filter(report -> report.section().sort() == Section.Sort.ACTIVITY)
                .map(report -> new Activity(report.site(), report.month(), data(report)))
                .toList();
        return new Settled(held(present), activities);
    }

    private static Map<Slot, SectionData> held(Collection<Report> present) {
        var holders = new HashMap<Slot, Report>();
        for (var report : present) {
            if (report.section().sort() == Section.Sort.ACTIVITY) continue;
            var slot = new Slot(report.site(), report.section(), report.month());
            holders.merge(slot, report, (a, b) -> HOLDERS.compare(a, b) >= 0 ? a : b);
        }
        var held = new HashMap<Slot, SectionData>();
        holders.forEach((slot, report) -> held.put(slot, data(report)));
        return held;
    }

    private static SectionData data(Report report) {
        return Objects.requireNonNull(report.data());
    }
}
