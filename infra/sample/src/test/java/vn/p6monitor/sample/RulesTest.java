package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.sample.Lines.text;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.p6monitor.schemas.area.Placement;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityRules;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// The sample before the platform's own rules: nothing in it is refused, and nothing held.
class RulesTest {
    static Stream<Lines> samples() {
        return Stream.concat(
                Stream.of(Lines.STANDARD),
                LongStream.rangeClosed(1, 5).mapToObj(seed -> Lines.of(DienBienSample.withSeed(seed))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findNothingWrongWithAnyFacility(Lines lines) {
        var areas = Received.areas(lines.areas());
        assertThat(facilities(lines).values()).allSatisfy(facility -> {
            assertThat(FacilityRules.check(facility)).isEmpty();
            assertThat(Placement.of(facility.commune2021(), facility.commune2025(), areas))
                    .isInstanceOfSatisfying(
                            Verdict.Accepted.class,
                            placed -> assertThat(((Placement) placed.value()).province())
                                    .isEqualTo("11"));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void findNothingWrongWithAnyReport(Lines lines) {
        var facilities = facilities(lines);
        for (var line : lines.reports()) {
            var report = Received.report(line);
            var receivedAt = report.submittedAt().plus(Duration.ofSeconds(1));
            assertThat(ReportRules.check(report, receivedAt)).as("%s", line).isEmpty();
            assertThat(ReportRules.checkAgainst(Objects.requireNonNull(facilities.get(report.facility())), report))
                    .as("%s", line)
                    .isEmpty();
        }
    }

    @Test
    void areFollowedInEverySectionOfTheContract() {
        var reported = Lines.STANDARD.reports().stream()
                .map(line -> text(line, "section"))
                .collect(Collectors.toSet());
        assertThat(Sections.all()).hasSize(19);
        assertThat(reported)
                .containsExactlyInAnyOrderElementsOf(
                        Sections.all().stream().map(Section::name).toList());
    }

    private static Map<String, Facility> facilities(Lines lines) {
        var facilities = new HashMap<String, Facility>();
        for (var line : lines.facilities()) {
            var facility = Received.facility(line);
            facilities.put(facility.code(), facility);
        }
        return facilities;
    }
}
