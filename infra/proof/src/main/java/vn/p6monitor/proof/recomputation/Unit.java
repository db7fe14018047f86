package vn.p6monitor.proof.recomputation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;

/// A facility or one of its sites, and what counts of its reports.
///
/// @param site absent for the facility as a whole
record Unit(Facility facility, @Nullable Site site, Reports reports) {
    boolean isOpen(int month) {
        return isOpen(facility, site, month);
    }

    /// Whether it is open in any month of a period; months after the as-of month are not expected yet.
    boolean isOpenIn(Span span) {
        for (int month = span.first(); month <= span.asOf(); month++) {
            if (isOpen(month)) return true;
        }
        return false;
    }

    /// What is so of a section in a month.
    Optional<Said> state(String section, int month) {
        return reports.state(code(), section, month);
    }

    /// What was said of an activity from one month to another, both included.
    List<Said> activities(String section, int first, int last) {
        return reports.activities(code(), section, first, last);
    }

    private String code() {
        return site == null ? Site.MAIN_CODE : site.code();
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
