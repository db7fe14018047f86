package vn.p6monitor.sample;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.sample.Section.Unit;

/// One version of a report as the reports endpoint takes it.
record FieldReport(
        String reportId,
        int revision,
        @Nullable Boolean withdrawn,
        String facility,
        @Nullable String site,
        String section,
        YearMonth period,
        Instant submittedAt,
        @Nullable Data data) {
    static FieldReport first(String section, Unit unit, YearMonth period, Dispatch dispatch, Data data) {
        return new FieldReport(
                dispatch.reportId(), 0, null, unit.facility(), unit.site(), section, period, dispatch.at(), data);
    }

    FieldReport saying(Data other) {
        return new FieldReport(reportId, revision, null, facility, site, section, period, submittedAt, other);
    }

    FieldReport about(@Nullable String otherSite, YearMonth otherPeriod) {
        return new FieldReport(reportId, revision, null, facility, otherSite, section, otherPeriod, submittedAt, data);
    }

    /// The next version of the same report, sent so much later.
    FieldReport again(Duration later) {
        return new FieldReport(
                reportId, revision + 1, null, facility, site, section, period, submittedAt.plus(later), data);
    }

    FieldReport withdrawnAfter(Duration later) {
        return new FieldReport(
                reportId, revision + 1, true, facility, site, section, period, submittedAt.plus(later), null);
    }

    /// Another report for the same slot.
    FieldReport as(Dispatch other) {
        return new FieldReport(other.reportId(), 0, null, facility, site, section, period, other.at(), data);
    }
}
