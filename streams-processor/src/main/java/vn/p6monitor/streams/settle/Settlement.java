package vn.p6monitor.streams.settle;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.streams.contribute.Activity;
import vn.p6monitor.streams.contribute.Settled;
import vn.p6monitor.streams.contribute.Slot;
import vn.p6monitor.streams.flow.Version;

/// Which of a facility's reports count: a pure function of the set of its versions and its registration.
///
/// Activities hold no slot: each report of one stands for itself.
final class Settlement {
    private static final Comparator<Report> HOLDER = Comparator.comparing(Report::submittedAt)
            .thenComparing(report -> report.reportId().toString());

    private Settlement() {}

    /// What counts.
    ///
    /// @param province of the facility, in the set 2025
    static Settled of(Facility facility, String province, List<Version> versions) {
        var holders = new HashMap<Slot, Report>();
        var activities = new ArrayList<Activity>();
        for (var version : counting(facility, province, versions)) {
            var report = version.report();
            var data = report.data();
            if (report.withdrawn() || data == null) continue;
            switch (report.section().sort()) {
                case ACTIVITY -> activities.add(new Activity(report.site(), report.month(), data));
                case STATE ->
                    holders.merge(
                            new Slot(report.site(), report.section(), report.month()),
                            report,
                            (a, b) -> HOLDER.compare(a, b) >= 0 ? a : b);
            }
        }
        var held = new HashMap<Slot, SectionData>();
        holders.forEach((slot, report) -> held.put(slot, Objects.requireNonNull(report.data())));
        return new Settled(held, activities);
    }

    /// The greatest admissible version of each report; versions that are held do not compete.
    private static Collection<Version> counting(Facility facility, String province, List<Version> versions) {
        var greatest = new HashMap<UUID, Version>();
        for (var version : versions) {
            if (isHeld(facility, province, version)) continue;
            greatest.merge(version.report().reportId(), version, (a, b) -> Version.ORDER.compare(a, b) >= 0 ? a : b);
        }
        return greatest.values();
    }

    /// Whether the register, as it stands, keeps a version from counting.
    static boolean isHeld(Facility facility, String province, Version version) {
        return (version.province() != null && !version.province().equals(province))
                || ReportRules.checkAgainst(facility, version.report()).isPresent();
    }
}
