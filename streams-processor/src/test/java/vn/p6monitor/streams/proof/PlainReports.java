package vn.p6monitor.streams.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// The reports of one facility as the law reads them: which are present, and what is so in a month.
final class PlainReports {
    private static final Comparator<Report> VERSIONS = Comparator.comparingInt(Report::revision)
            .thenComparing(Report::submittedAt)
            .thenComparing(ContentHash::of, Arrays::compareUnsigned);
    private static final Comparator<Report> HOLDERS = Comparator.comparing(Report::submittedAt)
            .thenComparing(report -> report.reportId().toString());

    private final Facility facility;
    private final List<Report> present = new ArrayList<>();

    /// @param province of the facility, in the set 2025
    /// @param events of which those are read that speak of this facility
    PlainReports(Facility facility, String province, List<Event> events) {
        this.facility = facility;
        var admissible = new ArrayList<Report>();
        for (var event : events) {
            if (event instanceof Event.OfReport(var sender, var report, var sound, var _)
                    && sound
                    && report.facility().equals(facility.code())
                    && (sender == null || sender.equals(province))
                    && report.section().kinds().contains(facility.kind())
                    && isOpenForReport(report)) {
                admissible.add(report);
            }
        }
        for (var id : admissible.stream().map(Report::reportId).distinct().toList()) {
            var counting = admissible.stream()
                    .filter(report -> report.reportId().equals(id))
                    .max(VERSIONS)
                    .orElseThrow();
            if (!counting.withdrawn()) present.add(counting);
        }
    }

    /// The state of a section in a month: what holds the slot of the latest month of the last twelve that has one.
    Optional<SectionData> state(String site, String section, int month) {
        for (int m = month; m > month - 12; m--) {
            int slot = m;
            var holder = present.stream()
                    .filter(report -> report.site().equals(site)
                            && report.section().name().equals(section)
                            && report.month().index() == slot)
                    .max(HOLDERS);
            if (holder.isPresent()) return holder.map(Report::data);
        }
        return Optional.empty();
    }

    private boolean isOpenForReport(Report report) {
        if (report.section().unit() == Section.Unit.FACILITY)
            return isOpen(facility, null, report.month().index());
        return facility.sites().stream()
                .filter(site -> site.code().equals(report.site()))
                .anyMatch(site -> isOpen(facility, site, report.month().index()));
    }

    /// Whether a facility, or a site of it, is open in a month.
    static boolean isOpen(Facility facility, @Nullable Site site, int month) {
        boolean facilityIs =
                within(facility.opening().openedOn(), month, facility.opening().closedOn());
        return facilityIs
                && (site == null
                        || within(
                                site.opening().openedOn(), month, site.opening().closedOn()));
    }

    private static boolean within(@Nullable Month first, int month, @Nullable Month last) {
        return (first == null || first.index() <= month) && (last == null || month <= last.index());
    }
}
