package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.report.Said.data;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.p6monitor.schemas.facility.Facilities;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdicts;

class ReportRulesTest {
    private static final Instant RECEIVED = Instant.parse("2025-06-02T08:14:05Z");
    private static final SectionData CONNECTED = data("connectivity", "technology", 2);
    private static final SectionData EQUIPPED = data("equipment", "computers", 10);

    @Test
    void takeAReportThatHoldsThem() {
        assertThat(check(Reports.of(CONNECTED))).isEmpty();
        assertThat(check(Reports.of(EQUIPPED))).isEmpty();
        assertThat(check(Reports.of("d1", CONNECTED))).isEmpty();
    }

    @Test
    void refuseMalformedCodes() {
        assertThat(check(report(0, false, "11 TH", "d/1", CONNECTED)))
                .containsExactly(
                        Problem.of(ProblemCode.MALFORMED_CODE, "facility"),
                        Problem.of(ProblemCode.MALFORMED_CODE, "site"));
    }

    @Test
    void refuseANegativeRevision() {
        assertThat(check(report(-1, false, "11-TH-0042", "main", CONNECTED)))
                .containsExactly(Problem.of(ProblemCode.OUT_OF_RANGE, "revision", "0", "2147483647"));
        assertThat(check(report(Integer.MAX_VALUE, false, "11-TH-0042", "main", CONNECTED)))
                .isEmpty();
    }

    @Test
    void refuseASiteWhereASectionSpeaksForTheFacility() {
        assertThat(check(Reports.of("d1", EQUIPPED)))
                .containsExactly(Problem.of(ProblemCode.SITE_NOT_ALLOWED, "site", "equipment"));
    }

    @Test
    void needDataUnlessAReportIsWithdrawn() {
        assertThat(check(report(1, false, "11-TH-0042", "main", null)))
                .containsExactly(Problem.of(ProblemCode.MISSING_FIELD, "data"));
        assertThat(check(report(1, true, "11-TH-0042", "main", null))).isEmpty();
        assertThat(check(report(1, true, "11-TH-0042", "main", CONNECTED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31T16:59:59.999Z, 2025-05, true",
        "2025-05-31T16:59:59.999Z, 2025-06, false",
        "2025-05-31T17:00:00Z, 2025-06, true",
        "2025-05-31T17:00:00Z, 2025-07, false",
        "2025-05-31T17:00:00Z, 1900-01, true"
    })
    void takeTheMonthThatHasBegunInVietnamAndNoLaterOne(Instant received, String month, boolean taken) {
        var report =
                Reports.with(Reports.of(CONNECTED), null, Month.parse(month).orElseThrow(), received);
        var problem = Problem.of(ProblemCode.MONTH_IN_FUTURE, "period", month);
        assertThat(Verdicts.told(ReportRules.check(report, received))).isEqualTo(taken ? List.of() : List.of(problem));
    }

    @Test
    void takeATimeOfSendingUpTo24HoursAhead() {
        var latest = RECEIVED.plus(Duration.ofHours(24));
        assertThat(check(Reports.with(Reports.of(CONNECTED), null, null, latest)))
                .isEmpty();
        assertThat(check(Reports.with(Reports.of(CONNECTED), null, null, latest.plusMillis(1))))
                .containsExactly(
                        Problem.of(ProblemCode.SUBMITTED_IN_FUTURE, "submittedAt", "2025-06-03T08:14:05.001Z"));
        assertThat(check(Reports.with(Reports.of(CONNECTED), null, null, Instant.EPOCH)))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void takeHouseholdsFromCommuneOfficesOnly(FacilityKind kind) {
        var report = Reports.of(data("households", "poorHouseholds", 10));
        var problem = Problem.of(ProblemCode.SECTION_NOT_ALLOWED, "section", "households", kind.name());
        assertThat(against(kind, report))
                .isEqualTo(kind == FacilityKind.COMMUNE_OFFICE ? Optional.empty() : Optional.of(problem));
    }

    @Test
    void holdOfAWithdrawnReportsDataToo() {
        assertThat(check(report(1, true, "11-TH-0042", "main", data("equipment", "computers", -1))))
                .containsExactly(Problem.of(ProblemCode.OUT_OF_RANGE, "data.computers", "0", "1000000"));
    }

    @Test
    void tellEveryReason() {
        var report = new Report(
                Reports.ID,
                -1,
                false,
                "",
                "d 1",
                Reports.section("staff"),
                Month.of(2025, 7),
                Instant.parse("2025-07-01T00:00:00Z"),
                data("staff", "staff", 1, "itTrained", 2_000_000));
        assertThat(check(report))
                .extracting(Problem::code)
                .containsExactly(
                        ProblemCode.MALFORMED_CODE,
                        ProblemCode.MALFORMED_CODE,
                        ProblemCode.OUT_OF_RANGE,
                        ProblemCode.SITE_NOT_ALLOWED,
                        ProblemCode.MONTH_IN_FUTURE,
                        ProblemCode.SUBMITTED_IN_FUTURE,
                        ProblemCode.OUT_OF_RANGE,
                        ProblemCode.PART_EXCEEDS_WHOLE);
    }

    @ParameterizedTest
    @CsvSource({
        "main, 2025-02, false",
        "main, 2025-03, true",
        "main, 2025-06, true",
        "main, 2025-07, false",
        "d1, 2025-03, false",
        "d1, 2025-04, false",
        "d1, 2025-05, true",
        "d1, 2025-06, true",
        "d1, 2025-07, false"
    })
    void holdASitesReportUntilItAndItsFacilityAreOpen(String site, String month, boolean open) {
        var report = Reports.with(
                Reports.of(site, CONNECTED), null, Month.parse(month).orElseThrow(), null);
        var problem = Problem.of(ProblemCode.NOT_OPEN, "period", month, "11-TH-0042");
        assertThat(against(FacilityKind.PRIMARY, report)).isEqualTo(open ? Optional.empty() : Optional.of(problem));
    }

    @ParameterizedTest
    @CsvSource({"2025-02, false", "2025-03, true", "2025-06, true", "2025-07, false"})
    void holdAFacilitysReportUntilItIsOpen(String month, boolean open) {
        var report = Reports.with(Reports.of(EQUIPPED), null, Month.parse(month).orElseThrow(), null);
        var problem = Problem.of(ProblemCode.NOT_OPEN, "period", month, "11-TH-0042");
        assertThat(against(FacilityKind.PRIMARY, report)).isEqualTo(open ? Optional.empty() : Optional.of(problem));
    }

    @Test
    void holdAReportOfASiteThatIsNotRegistered() {
        assertThat(against(FacilityKind.PRIMARY, Reports.of("d2", CONNECTED)))
                .contains(Problem.of(ProblemCode.UNKNOWN_SITE, "site", "d2", "11-TH-0042"));
    }

    @Test
    void needNoSiteCalledMainForAFacilitysReport() {
        var school = Facilities.school(FacilityKind.PRIMARY);
        var withoutMain = new vn.p6monitor.schemas.facility.Facility(
                school.code(),
                school.name(),
                school.kind(),
                null,
                "03358",
                school.opening(),
                List.of(school.sites().getLast()),
                null);
        assertThat(ReportRules.checkAgainst(withoutMain, Reports.of(EQUIPPED))).isEmpty();
        assertThat(ReportRules.checkAgainst(withoutMain, Reports.of(CONNECTED)))
                .contains(Problem.of(ProblemCode.UNKNOWN_SITE, "site", "main", "11-TH-0042"));
    }

    @ParameterizedTest
    @EnumSource
    void takeASectionOfTheKindsItIsForAndNoOther(FacilityKind kind) {
        assertThat(against(kind, Reports.of(EQUIPPED))).isEmpty();
        var all = Reports.section("equipment");
        var forOffices = new Section(
                all.name(),
                all.position(),
                all.sort(),
                all.unit(),
                EnumSet.of(FacilityKind.COMMUNE_OFFICE),
                all.freshMonths(),
                all.fields());
        var report = new Report(
                Reports.ID,
                0,
                false,
                "11-TH-0042",
                "main",
                forOffices,
                Reports.MAY,
                Reports.SUBMITTED,
                new SectionData.Builder(forOffices).put(0, 1).build());
        var problem = Problem.of(ProblemCode.SECTION_NOT_ALLOWED, "section", "equipment", kind.name());
        assertThat(against(kind, report))
                .isEqualTo(kind == FacilityKind.COMMUNE_OFFICE ? Optional.empty() : Optional.of(problem));
    }

    private static List<Problem> check(Report report) {
        return Verdicts.told(ReportRules.check(report, RECEIVED));
    }

    private static Optional<Problem> against(FacilityKind kind, Report report) {
        var problem = ReportRules.checkAgainst(Facilities.school(kind), report);
        Verdicts.told(problem.stream().toList());
        return problem;
    }

    private static Report report(
            int revision, boolean withdrawn, String facility, String site, @Nullable SectionData data) {
        return new Report(
                Reports.ID,
                revision,
                withdrawn,
                facility,
                site,
                data == null ? Reports.section("connectivity") : data.section(),
                Reports.MAY,
                Reports.SUBMITTED,
                data);
    }
}
