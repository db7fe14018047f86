package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.sample.Lines.text;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class TotalsTest {
    private static final YearMonth MAY = YearMonth.of(2025, 5);

    static Stream<Lines> samples() {
        return Stream.concat(
                Stream.of(Lines.STANDARD),
                LongStream.rangeClosed(1, 20).mapToObj(seed -> Lines.of(DienBienSample.withSeed(seed))));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void addUpToTheArticleInMay2025(Lines lines) {
        var recount = Recount.of(lines.reports());

        var connectivity = recount.state("connectivity", MAY).values();
        assertThat(connectivity).hasSize(1_210);
        assertThat(count(connectivity, on("FIXED_BROADBAND"))).isEqualTo(234);
        assertThat(count(connectivity, on("MOBILE"))).isEqualTo(823);
        assertThat(count(connectivity, on("NONE"))).isEqualTo(153);
        assertThat(count(connectivity, data -> data.path("alsoHas").toString().contains("SATELLITE")))
                .isBetween(1, 20);

        var equipment = recount.state("equipment", MAY).values();
        assertThat(equipment).hasSize(482);
        assertThat(sum(equipment, field("computers"))).isEqualTo(12_605);
        assertThat(sum(equipment, field("computersOutdated"))).isEqualTo(7_691);
        assertThat(sum(equipment, TotalsTest::shortfall)).isEqualTo(5_158);
        assertThat(count(
                        equipment,
                        data -> data.path("computersRequired").intValue()
                                < data.path("computers").intValue()))
                .as("facilities with a surplus")
                .isBetween(10, 120);

        var staff = recount.state("staff", MAY).values();
        assertThat(staff).hasSize(482);
        assertThat(sum(staff, field("staff"))).isEqualTo(15_760);
        assertThat(sum(staff, field("itTrained"))).isEqualTo(307);

        var enrolment = recount.state("enrolment", MAY).values();
        assertThat(enrolment).hasSize(474);
        assertThat(sum(enrolment, field("classes"))).isEqualTo(7_294);
        assertThat(sum(enrolment, field("learners"))).isEqualTo(207_233);
    }

    @ParameterizedTest
    @MethodSource("samples")
    void showEachOfTheFourNamedDistrictsWorseOffThanEveryOther(Lines lines) {
        var recount = Recount.of(lines.reports());
        var districts = lines.districts();
        var connectivity = byDistrict(recount.state("connectivity", MAY), districts);
        var equipment = byDistrict(recount.state("equipment", MAY), districts);

        assertNamedAreWorse(connectivity, sites -> share(count(sites, on("NONE")), sites.size()));
        assertNamedAreWorse(
                equipment, all -> share(sum(all, field("computersOutdated")), sum(all, field("computers"))));
        assertNamedAreWorse(
                equipment, all -> share(sum(all, TotalsTest::shortfall), sum(all, field("computersRequired"))));
    }

    @Test
    void improveRoundByRound() {
        var recount = Recount.of(Lines.STANDARD.reports());
        var withoutInternet = rounds(recount, "connectivity", sites -> share(count(sites, on("NONE")), sites.size()));
        var outdated = rounds(
                recount, "equipment", all -> share(sum(all, field("computersOutdated")), sum(all, field("computers"))));
        assertThat(withoutInternet).isSortedAccordingTo((one, other) -> Double.compare(other, one));
        assertThat(outdated).isSortedAccordingTo((one, other) -> Double.compare(other, one));
    }

    private static List<Double> rounds(
            Recount recount, String section, ToDoubleFunction<Collection<JsonNode>> measure) {
        return Stream.of("2024-05", "2024-09", "2025-01", "2025-05")
                .map(YearMonth::parse)
                .map(month ->
                        measure.applyAsDouble(recount.state(section, month).values()))
                .toList();
    }

    private static void assertNamedAreWorse(
            Map<String, List<JsonNode>> districts, ToDoubleFunction<Collection<JsonNode>> measure) {
        var measured = districts.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> measure.applyAsDouble(entry.getValue())));
        var named = measured.keySet().stream().filter(Lines.WORST_OFF::contains).mapToDouble(measured::get);
        var others = measured.keySet().stream()
                .filter(code -> !Lines.WORST_OFF.contains(code))
                .mapToDouble(measured::get);
        assertThat(measured).hasSize(10);
        assertThat(named.min().orElseThrow())
                .as("%s", measured)
                .isGreaterThan(1.15 * others.max().orElseThrow());
    }

    private static Map<String, List<JsonNode>> byDistrict(
            Map<Recount.Unit, JsonNode> state, Map<String, String> districts) {
        var grouped = new HashMap<String, List<JsonNode>>();
        state.forEach((unit, data) -> grouped.computeIfAbsent(
                        districts.getOrDefault(unit.facility(), "?"), _ -> new ArrayList<>())
                .add(data));
        return grouped;
    }

    private static int shortfall(JsonNode data) {
        return Math.max(
                0,
                data.path("computersRequired").intValue()
                        - data.path("computers").intValue());
    }

    private static Predicate<JsonNode> on(String technology) {
        return data -> text(data, "technology").equals(technology);
    }

    private static ToIntFunction<JsonNode> field(String name) {
        return data -> data.path(name).intValue();
    }

    private static int count(Collection<JsonNode> states, Predicate<JsonNode> wanted) {
        return Math.toIntExact(states.stream().filter(wanted).count());
    }

    private static int sum(Collection<JsonNode> states, ToIntFunction<JsonNode> number) {
        return states.stream().mapToInt(number).sum();
    }

    private static double share(int part, int whole) {
        return (double) part / whole;
    }
}
