package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.report.Reports.data;

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
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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
    @ValueSource(longs = {0, 1, 1_000_000})
    void takeCountsUpToOneMillion(long count) {
        assertThat(check(Reports.of(data("equipment", "computers", count, "projectors", count))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE})
    void refuseOtherCounts(long count) {
        assertThat(check(Reports.of(data("equipment", "computers", 0, "projectors", count))))
                .containsExactly(Problem.of(ProblemCode.OUT_OF_RANGE, "data.projectors", "0", "1000000"));
    }

    /// Every number of every section at its limits and beside them.
    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void holdOfEveryNumberOfEverySection(Section section) {
        for (var field : section.fields()) {
            var limits = field.limits();
            if (field.type() != Field.Type.INTEGER && field.type() != Field.Type.NUMBER) continue;
            double step = field.type() == Field.Type.INTEGER ? 1 : 1e-9;
            double least = limits.exclusive() ? limits.min() + step : (double) limits.min();
            var code = limits.exclusive() ? ProblemCode.NOT_ABOVE : ProblemCode.OUT_OF_RANGE;
            var problem =
                    Problem.of(code, "data." + field.name(), Long.toString(limits.min()), Long.toString(limits.max()));
            assertThat(checkAlone(field, section, least)).isEmpty();
            assertThat(checkAlone(field, section, (double) limits.max())).isEmpty();
            assertThat(checkAlone(field, section, least - step)).containsExactly(problem);
            assertThat(checkAlone(field, section, limits.max() + step)).containsExactly(problem);
            assertThat(checkAlone(field, section, -1)).containsExactly(problem);
        }
    }

    private static List<Problem> checkAlone(Field field, Section section, double value) {
        return check(Reports.of(data(section.name(), field.name(), value)));
    }

    @ParameterizedTest
    @CsvSource({
        "digital-skills-class, sessions, 1, 1000000",
        "digital-lessons, lessons, 1, 1000000",
        "virtual-robotics, classes, 1, 1000000",
        "award, count, 1, 1000000",
        "works, count, 1, 1000000",
        "outage, days, 1, 31",
        "platforms, digitalTransformationLevel, 1, 3",
        "power, hoursPerDay, 0, 24",
        "speed-test, uploadMbps, 0, 1000000"
    })
    void knowTheLimitsOfTheContract(String section, String field, long min, long max) {
        var problem = Problem.of(ProblemCode.OUT_OF_RANGE, "data." + field, Long.toString(min), Long.toString(max));
        assertThat(check(Reports.of(data(section, field, min - 1)))).containsExactly(problem);
        assertThat(check(Reports.of(data(section, field, max + 1)))).containsExactly(problem);
        assertThat(check(Reports.of(data(section, field, min)))).isEmpty();
        assertThat(check(Reports.of(data(section, field, max)))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1e-300, 1_000_000.000_001, Double.POSITIVE_INFINITY, Double.NaN})
    void refuseASpeedThatIsNotMoreThanNothingOrNoNumber(double speed) {
        assertThat(check(Reports.of(data("speed-test", "downloadMbps", speed))))
                .containsExactly(Problem.of(ProblemCode.NOT_ABOVE, "data.downloadMbps", "0", "1000000"));
        assertThat(check(Reports.of(data("speed-test", "downloadMbps", Double.MIN_VALUE))))
                .isEmpty();
    }

    @Test
    void needATopicWhereTopicsAreAsked() {
        assertThat(check(Reports.of(data("digital-skills-class", "topics", 0, "sessions", 1, "attendances", 1))))
                .containsExactly(Problem.of(ProblemCode.TOO_FEW, "data.topics", "1"));
        for (long topics : new long[] {1, 0b10000, 0b11111}) {
            assertThat(check(Reports.of(
                            data("digital-skills-class", "topics", topics, "sessions", 1, "attendances", 1))))
                    .isEmpty();
        }
    }

    @Test
    void takeAPlatformOfUpTo64CharactersThatTellsOfNoPerson() {
        assertThat(checkPlatform("VEXcode VR")).isEmpty();
        assertThat(checkPlatform("ộ".repeat(64))).isEmpty();
        var malformed = Problem.of(ProblemCode.MALFORMED_TEXT, "data.platform", "64");
        assertThat(checkPlatform("ộ".repeat(65))).containsExactly(malformed);
        assertThat(checkPlatform("")).containsExactly(malformed);
        assertThat(checkPlatform(" ")).containsExactly(malformed);
        var personal = Problem.of(ProblemCode.PERSONAL_DATA, "data.platform");
        assertThat(checkPlatform("cô Mai 0912 345 678")).containsExactly(personal);
        assertThat(checkPlatform("mai@dienbien.edu.vn")).containsExactly(personal);
        assertThat(checkPlatform("011195001234")).containsExactly(personal);
    }

    private static List<Problem> checkPlatform(String platform) {
        return check(Reports.of(data("virtual-robotics", "platform", platform, "classes", 1)));
    }

    /// Every part of every section, one more than its whole.
    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void holdOfEveryPartOfEverySection(Section section) {
        for (var part : section.fields()) {
            var whole = part.partOf();
            if (whole == null) continue;
            assertThat(check(Reports.of(data(section.name(), whole, 5, part.name(), 5))))
                    .isEmpty();
            assertThat(check(Reports.of(data(section.name(), whole, 5, part.name(), 6))))
                    .containsExactly(Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data." + part.name(), whole));
        }
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
    void takeAPartAsLargeAsItsWhole() {
        assertThat(check(Reports.of(data("equipment", "computers", 10, "computersOutdated", 10))))
                .isEmpty();
        assertThat(check(Reports.of(data("equipment", "computers", 0, "computersOutdated", 0))))
                .isEmpty();
    }

    @Test
    void refuseEveryPartLargerThanItsWhole() {
        assertThat(check(Reports.of(data(
                        "equipment",
                        "computers",
                        10,
                        "computersOutdated",
                        11,
                        "learningComputers",
                        12,
                        "learningComputersUsable",
                        13))))
                .containsExactly(
                        Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.computersOutdated", "computers"),
                        Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.learningComputers", "computers"),
                        Problem.of(
                                ProblemCode.PART_EXCEEDS_WHOLE, "data.learningComputersUsable", "learningComputers"));
    }

    @Test
    void holdNoPartAgainstAWholeThatIsNotKnown() {
        assertThat(check(Reports.of(data("staff", "staff", 10, "itDutyStaffTemporary", 5))))
                .isEmpty();
        assertThat(check(Reports.of(data("staff", "staff", 10, "itDutyStaffTemporary", 5, "itDutyStaff", 0))))
                .containsExactly(
                        Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.itDutyStaffTemporary", "itDutyStaff"));
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
