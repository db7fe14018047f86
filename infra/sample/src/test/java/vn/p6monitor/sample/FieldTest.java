package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.sample.Lines.text;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.sample.Recount.Happened;
import vn.p6monitor.sample.Recount.Unit;

/// What the field looks like beyond the article's totals, whatever the seed.
class FieldTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);
    private static final BigDecimal ENOUGH = BigDecimal.valueOf(20);

    static Stream<Lines> samples() {
        return Stream.concat(
                Stream.of(Lines.STANDARD),
                LongStream.rangeClosed(1, 5).mapToObj(seed -> Lines.of(DienBienSample.withSeed(seed))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void chargesNaTong2FromTheSunAndLeavesSomeSchoolsWithoutElectricity(Lines lines) {
        var power = Recount.of(lines.reports()).state("power", MAY);
        var naTong2 = lines.facilities().stream()
                .filter(facility -> text(facility, "name").equals("Trường Tiểu học số 2 Na Tông"))
                .map(facility -> text(facility, "facility"))
                .findFirst()
                .orElseThrow();
        var sources = power.entrySet().stream()
                .filter(entry -> entry.getKey().facility().equals(naTong2))
                .map(entry -> text(entry.getValue(), "source"))
                .toList();
        assertThat(sources).hasSizeGreaterThanOrEqualTo(3).containsOnly("SOLAR");
        assertThat(power.values().stream().map(data -> text(data, "source")))
                .contains("NONE", "GRID", "HYDRO", "SOLAR", "GENERATOR");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasNoInternetWhereThereIsNoElectricity(Lines lines) {
        var recount = Recount.of(lines.reports());
        var connectivity = recount.state("connectivity", MAY);
        recount.state("power", MAY).forEach((unit, data) -> {
            if (text(data, "source").equals("NONE"))
                assertThat(connectivity)
                        .hasEntrySatisfying(
                                unit, how -> assertThat(text(how, "technology")).isEqualTo("NONE"));
        });
    }

    @ParameterizedTest
    @MethodSource("samples")
    void hasOneSteamHub(Lines lines) {
        var libraries = Recount.of(lines.reports()).state("library", MAY).values();
        assertThat(libraries.stream().filter(data -> data.path("steamHub").asBoolean(false)))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void letsTeachersOfItLookAfterTheNetworkToo(Lines lines) {
        var staff = Recount.of(lines.reports()).state("staff", MAY).values();
        assertThat(staff.stream()
                        .filter(data -> data.path("itTeachers").intValue() == 1
                                && data.path("itTeacherIsNetworkAdmin").asBoolean(false)))
                .isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void measuresOddlyAndEvenlyOftenOnBothSidesOfEnough(Lines lines) {
        var tests = inTheQuarter(lines, "speed-test");
        var counts =
                tests.values().stream().map(told -> told.size() % 2).distinct().toList();
        var medians = tests.values().stream()
                .map(told -> Figures.median(told, "downloadMbps").compareTo(ENOUGH))
                .distinct()
                .toList();
        assertThat(counts).containsExactlyInAnyOrder(0, 1);
        assertThat(medians).as("below, just and above").contains(-1, 0, 1);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void failsToSynchroniseAndAtSomeSchoolsSucceedsAtTheSecondTry(Lines lines) {
        var tries = inTheQuarter(lines, "sector-sync").values().stream()
                .map(told -> told.stream()
                        .map(data -> data.path("succeeded").booleanValue())
                        .collect(Collectors.toSet()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(tries)
                .hasSize(3)
                .allSatisfy((_, schools) -> assertThat(schools).isGreaterThan(5));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void teachesAtSatellitesWithAndWithoutSharedResources(Lines lines) {
        var lessons = inTheQuarter(lines, "digital-lessons");
        var ofSatellites = lessons.entrySet().stream()
                .filter(entry -> entry.getKey().site().startsWith("d"))
                .map(entry -> entry.getValue().stream()
                        .anyMatch(data -> data.path("sharedResources").booleanValue()))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        assertThat(ofSatellites)
                .hasSize(2)
                .allSatisfy((_, sites) -> assertThat(sites).isGreaterThan(5));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void tellsOneActivitySeveralTimesOfOneUnitInOneMonth(Lines lines) {
        var recount = Recount.of(lines.reports());
        for (var section : List.of("digital-skills-class", "outage", "speed-test", "sector-sync")) {
            var told = recount.happened(section).stream()
                    .collect(Collectors.groupingBy(
                            report -> report.unit() + " " + report.month(), Collectors.counting()));
            assertThat(told.values()).as(section).anyMatch(reports -> reports > 1);
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesOneCentreIdleAllYear(Lines lines) {
        var active = Recount.of(lines.reports()).happened("digital-skills-class").stream()
                .map(report -> report.unit().facility())
                .filter(facility -> facility.startsWith("11-HTCD-"))
                .distinct();
        assertThat(active).hasSize(7);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void cutsOffOnlySitesWhoseConnectionIsUnstable(Lines lines) {
        var recount = Recount.of(lines.reports());
        var connectivity = recount.state("connectivity", MAY);
        assertThat(recount.happened("outage"))
                .hasSizeBetween(100, 400)
                .allSatisfy(report -> assertThat(connectivity)
                        .hasEntrySatisfying(
                                report.unit(),
                                how -> assertThat(how.path("stable").asBoolean(true))
                                        .isFalse()));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void leavesTheFourNamedDistrictsBehind(Lines lines) {
        Predicate<JsonNode> dark = data -> text(data, "source").equals("NONE");
        assertThat(shareInNamed(lines, true, "power", dark)).isGreaterThan(shareInNamed(lines, false, "power", dark));
        Predicate<JsonNode> managed = data -> data.path("managementSoftware").booleanValue();
        assertThat(shareInNamed(lines, true, "platforms", managed))
                .isLessThan(shareInNamed(lines, false, "platforms", managed));
    }

    private static double shareInNamed(Lines lines, boolean named, String section, Predicate<JsonNode> wanted) {
        var districts = lines.districts();
        var told = new ArrayList<JsonNode>();
        Recount.of(lines.reports()).state(section, MAY).forEach((unit, data) -> {
            if (Lines.WORST_OFF.contains(districts.getOrDefault(unit.facility(), "?")) == named) told.add(data);
        });
        return (double) told.stream().filter(wanted).count() / told.size();
    }

    private static Map<Unit, List<JsonNode>> inTheQuarter(Lines lines, String section) {
        return Recount.of(lines.reports()).happened(section).stream()
                .filter(report -> Span.QUARTER.includes(report.month()))
                .collect(
                        Collectors.groupingBy(Happened::unit, Collectors.mapping(Happened::data, Collectors.toList())));
    }
}
