package vn.p6monitor.proof.recomputation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;

/// The reports of one facility as the law reads them: which are present, what is so in a month, and what happened.
final class Reports {
    private static final Comparator<Report> VERSIONS = Comparator.comparingInt(Report::revision)
            .thenComparing(Report::submittedAt)
            .thenComparing(ContentHash::of, Arrays::compareUnsigned);
    private static final Comparator<Report> HOLDERS = Comparator.comparing(Report::submittedAt)
            .thenComparing(report -> report.reportId().toString());

    /// For how many months a state is fresh.
    private static final int FRESH = 12;

    /// A report that is present.
    private record Present(Report report, Said said) {
        int month() {
            return report.month().index();
        }
    }

    private final Facility facility;
    private final Map<String, List<Present>> bySiteAndSection = new HashMap<>();

    /// @param province of the facility, in the set 2025
    /// @param events of which those are read that speak of this facility
    Reports(Facility facility, String province, List<Event> events) {
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
            var data = counting.data();
            if (counting.withdrawn() || data == null) continue;
            var key = key(counting.site(), counting.section().name());
            bySiteAndSection.computeIfAbsent(key, _ -> new ArrayList<>()).add(new Present(counting, new Said(data)));
        }
    }

    /// The state of a section in a month: what holds the slot of the latest month of the last twelve that has one.
    Optional<Said> state(String site, String section, int month) {
        var reports = present(site, section);
        if (reports.isEmpty()) return Optional.empty();
        var fresh = reports.stream()
                .filter(each -> each.month() > month - FRESH && each.month() <= month)
                .toList();
        int latest = fresh.stream().mapToInt(Present::month).max().orElse(0);
        return fresh.stream()
                .filter(each -> each.month() == latest)
                .max(Comparator.comparing(Present::report, HOLDERS))
                .map(Present::said);
    }

    /// What the reports of an activity say from one month to another, both included.
    List<Said> activities(String site, String section, int first, int last) {
        return present(site, section).stream()
                .filter(each -> first <= each.month() && each.month() <= last)
                .map(Present::said)
                .toList();
    }

    private List<Present> present(String site, String section) {
        return bySiteAndSection.getOrDefault(key(site, section), List.of());
    }

    private static String key(String site, String section) {
        return site + '/' + section;
    }

    private boolean isOpenForReport(Report report) {
        if (report.section().unit() == Section.Unit.FACILITY)
            return Unit.isOpen(facility, null, report.month().index());
        return facility.sites().stream()
                .filter(site -> site.code().equals(report.site()))
                .anyMatch(site -> Unit.isOpen(facility, site, report.month().index()));
    }
}
