package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.report.Said.data;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdicts;

/// What is refused of what sections say, whoever says it.
class SectionRulesTest {
    private static final Instant RECEIVED = Instant.parse("2025-06-02T08:14:05Z");

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 1_000_000})
    void takeCountsUpToOneMillion(long count) {
        assertThat(check(data("equipment", "computers", count, "projectors", count)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 1_000_001, Integer.MIN_VALUE, Integer.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE})
    void refuseOtherCounts(long count) {
        assertThat(check(data("equipment", "computers", 0, "projectors", count)))
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
        return check(data(section.name(), field.name(), value));
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
        assertThat(check(data(section, field, min - 1))).containsExactly(problem);
        assertThat(check(data(section, field, max + 1))).containsExactly(problem);
        assertThat(check(data(section, field, min))).isEmpty();
        assertThat(check(data(section, field, max))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.0, -1e-300, 1_000_000.000_001, Double.POSITIVE_INFINITY, Double.NaN})
    void refuseASpeedThatIsNotMoreThanNothingOrNoNumber(double speed) {
        assertThat(check(data("speed-test", "downloadMbps", speed)))
                .containsExactly(Problem.of(ProblemCode.NOT_ABOVE, "data.downloadMbps", "0", "1000000"));
        assertThat(check(data("speed-test", "downloadMbps", Double.MIN_VALUE))).isEmpty();
    }

    @Test
    void needATopicWhereTopicsAreAsked() {
        assertThat(check(data("digital-skills-class", "topics", 0, "sessions", 1, "attendances", 1)))
                .containsExactly(Problem.of(ProblemCode.TOO_FEW, "data.topics", "1"));
        for (long topics : new long[] {1, 0b10000, 0b11111}) {
            assertThat(check(data("digital-skills-class", "topics", topics, "sessions", 1, "attendances", 1)))
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
        return check(data("virtual-robotics", "platform", platform, "classes", 1));
    }

    @Test
    void takeAPartAsLargeAsItsWhole() {
        assertThat(check(data("equipment", "computers", 10, "computersOutdated", 10)))
                .isEmpty();
        assertThat(check(data("equipment", "computers", 0, "computersOutdated", 0)))
                .isEmpty();
    }

    /// Every part of every section, one more than its whole.
    @ParameterizedTest
    @MethodSource("vn.p6monitor.schemas.report.Sections#all")
    void holdOfEveryPartOfEverySection(Section section) {
        for (var part : section.fields()) {
            var whole = part.partOf();
            if (whole == null) continue;
            assertThat(check(data(section.name(), whole, 5, part.name(), 5))).isEmpty();
            assertThat(check(data(section.name(), whole, 5, part.name(), 6)))
                    .containsExactly(Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data." + part.name(), whole));
        }
    }

    @Test
    void refuseEveryPartLargerThanItsWhole() {
        assertThat(check(data(
                        "equipment",
                        "computers",
                        10,
                        "computersOutdated",
                        11,
                        "learningComputers",
                        12,
                        "learningComputersUsable",
                        13)))
                .containsExactly(
                        Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.computersOutdated", "computers"),
                        Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.learningComputers", "computers"),
                        Problem.of(
                                ProblemCode.PART_EXCEEDS_WHOLE, "data.learningComputersUsable", "learningComputers"));
    }

    @Test
    void holdNoPartAgainstAWholeThatIsNotKnown() {
        assertThat(check(data("staff", "staff", 10, "itDutyStaffTemporary", 5))).isEmpty();
        assertThat(check(data("staff", "staff", 10, "itDutyStaffTemporary", 5, "itDutyStaff", 0)))
                .containsExactly(
                        Problem.of(ProblemCode.PART_EXCEEDS_WHOLE, "data.itDutyStaffTemporary", "itDutyStaff"));
    }

    private static List<Problem> check(SectionData data) {
        return Verdicts.told(ReportRules.check(Reports.of(data), RECEIVED));
    }
}
