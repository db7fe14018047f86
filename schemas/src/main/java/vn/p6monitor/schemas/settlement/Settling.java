package vn.p6monitor.schemas.settlement;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportRules;

/// The steps from what was said of a facility to what counts: what is held drops out, of each report one version
/// counts, and of the present reports of a state one holds each slot.
public final class Settling {
    /// The order of versions of one report: the greatest counts.
    public static final Comparator<Said> VERSIONS = Comparator.<Said>comparingInt(
                    said -> said.report().revision())
            .thenComparing(said -> said.report().submittedAt())
            .thenComparing(Said::hash);

    /// The order of present reports for the same thing: the greatest has the last word.
    public static final Comparator<Report> HOLDERS = Comparator.comparing(Report::submittedAt)
            .thenComparing(report -> report.reportId().toString());

    private Settling() {}

    /// Whether the register, as it stands, keeps a version from counting; versions that are held do not compete.
    ///
    /// @param facility the registration in force
    /// @param province of the facility, in the set 2025
    public static boolean isHeld(Facility facility, String province, Said said) {
        return !mayReport(said, province)
                || ReportRules.checkAgainst(facility, said.report()).isPresent();
    }

    /// Whether whoever said it may speak for a province's facilities.
    public static boolean mayReport(Said said, String province) {
        return said.province() == null || said.province().equals(province);
    }

    /// The version of a report that counts.
    ///
    /// @param versions of one report, none of them held, at least one
    public static <S extends Said> S counting(Collection<S> versions) {
        return Collections.max(versions, VERSIONS);
    }

    /// Whether a report is there, as its version that counts has it.
    public static boolean isPresent(Report counting) {
        return !counting.withdrawn() && counting.data() != null;
    }

    /// Which of two present reports has the last word on the same thing.
    public static Report holder(Report one, Report other) {
        return HOLDERS.compare(one, other) >= 0 ? one : other;
    }
}
