package vn.p6monitor.schemas.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.text.FreeText;

/// The rules for reports, one set for every way in.
public final class ReportRules {
    private static final Duration CLOCK_TOLERANCE = Duration.ofHours(24);

    private ReportRules() {}

    /// Everything that the record alone shows to be wrong.
    ///
    /// @param receivedAt the time of receipt, against which months and times in the future are told
    public static List<Problem> check(Report report, Instant receivedAt) {
        var problems = new ArrayList<Problem>();
        if (!Codes.isWellFormed(report.facility())) problems.add(Problem.of(ProblemCode.MALFORMED_CODE, "facility"));
        if (!Codes.isWellFormed(report.site())) problems.add(Problem.of(ProblemCode.MALFORMED_CODE, "site"));
        if (report.revision() < 0) {
            problems.add(Problem.of(ProblemCode.OUT_OF_RANGE, "revision", "0", Integer.toString(Integer.MAX_VALUE)));
        }
        if (report.section().unit() == Section.Unit.FACILITY && !report.site().equals(Site.MAIN_CODE)) {
            problems.add(Problem.of(
                    ProblemCode.SITE_NOT_ALLOWED, "site", report.section().name()));
        }
        if (report.month().isAfter(Month.at(receivedAt))) {
            problems.add(Problem.of(
                    ProblemCode.MONTH_IN_FUTURE, "period", report.month().toString()));
        }
        if (report.submittedAt().isAfter(receivedAt.plus(CLOCK_TOLERANCE))) {
            problems.add(Problem.of(
                    ProblemCode.SUBMITTED_IN_FUTURE,
                    "submittedAt",
                    report.submittedAt().toString()));
        }
        if (report.data() != null) checkData(report.data(), problems);
        else if (!report.withdrawn()) problems.add(Problem.of(ProblemCode.MISSING_FIELD, "data"));
        return problems;
    }

    /// The one thing, if any, that the register holds against a report.
    ///
    /// @param facility the registration in force
    public static Optional<Problem> checkAgainst(Facility facility, Report report) {
        var site = facility.site(report.site());
        boolean ofSite = report.section().unit() == Section.Unit.SITE;
        if (ofSite && site.isEmpty()) {
            return Optional.of(Problem.of(ProblemCode.UNKNOWN_SITE, "site", report.site(), facility.code()));
        }
        if (!report.section().kinds().contains(facility.kind())) {
            return Optional.of(Problem.of(
                    ProblemCode.SECTION_NOT_ALLOWED,
                    "section",
                    report.section().name(),
                    facility.kind().name()));
        }
        var opening = ofSite ? facility.openingOf(site.orElseThrow()) : facility.opening();
        return opening.includes(report.month())
                ? Optional.empty()
                : Optional.of(Problem.of(
                        ProblemCode.NOT_OPEN, "period", report.month().toString(), facility.code()));
    }

    private static void checkData(SectionData data, List<Problem> problems) {
        for (var field : data.section().fields()) {
            if (!data.isKnown(field.index())) continue;
            checkValue(data, field).ifPresent(problems::add);
            if (field.partOf() != null) {
                var whole = data.section().field(field.partOf()).orElseThrow();
                if (data.isKnown(whole.index()) && data.value(field.index()) > data.value(whole.index())) {
                    problems.add(Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, path(field), whole.name()));
                }
            }
        }
    }

    private static Optional<Problem> checkValue(SectionData data, Field field) {
        var limits = field.limits();
        return switch (field.type()) {
            case INTEGER -> checkLimits((double) data.value(field.index()), field);
            case NUMBER -> checkLimits(data.number(field.index()), field);
            case TEXT -> FreeText.check(data.text(field.index()), (int) limits.max(), path(field));
            case CHOICES ->
                Long.bitCount(data.value(field.index())) >= limits.min()
                        ? Optional.empty()
                        : Optional.of(Problem.of(ProblemCode.TOO_FEW, path(field), Long.toString(limits.min())));
            case YES_NO, CHOICE -> Optional.empty();
        };
    }

    private static Optional<Problem> checkLimits(double value, Field field) {
        var limits = field.limits();
        if (limits.include(value)) return Optional.empty();
        var code = limits.exclusive() ? ProblemCode.NOT_ABOVE : ProblemCode.OUT_OF_RANGE;
        return Optional.of(Problem.of(code, path(field), Long.toString(limits.min()), Long.toString(limits.max())));
    }

    private static String path(Field field) {
        return "data." + field.name();
    }
}
