package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.sample.Lines.text;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class FacilitiesTest {
    private static final Set<String> FIELDS =
            Set.of("facility", "name", "kind", "commune2021", "commune2025", "openedOn", "sites");

    private final List<JsonNode> facilities = Lines.STANDARD.facilities();
    private final List<JsonNode> schoolsAndCentres = facilities.stream()
            .filter(facility -> !text(facility, "kind").equals("COMMUNE_OFFICE"))
            .toList();
    private final Map<String, JsonNode> oldCommunes = Lines.STANDARD.areas().stream()
            .filter(area -> text(area, "boundaries").equals("2021")
                    && text(area, "level").equals("commune"))
            .collect(Collectors.toMap(area -> text(area, "area"), area -> area));

    @Test
    void registersAsManyOfEachKindAsTheArticleCounts() {
        var kinds = schoolsAndCentres.stream()
                .collect(Collectors.groupingBy(facility -> text(facility, "kind"), Collectors.counting()));
        assertThat(kinds)
                .isEqualTo(Map.of(
                        "PRESCHOOL",
                        168L,
                        "PRIMARY",
                        140L,
                        "LOWER_SECONDARY",
                        123L,
                        "UPPER_SECONDARY",
                        33L,
                        "CONTINUING_EDUCATION_CENTRE",
                        9L,
                        "COMMUNITY_LEARNING_CENTRE",
                        8L,
                        "COLLEGE",
                        1L));
        assertThat(schoolsAndCentres).hasSize(482);
    }

    @Test
    void givesEveryNewCommuneAnOfficeInTheOldCommuneWhoseCodeItTookOver() {
        var communes = Lines.STANDARD.areas().stream()
                .filter(area -> text(area, "boundaries").equals("2025")
                        && text(area, "level").equals("commune"))
                .map(area -> text(area, "area"))
                .toList();
        var offices = facilities.stream()
                .filter(facility -> text(facility, "kind").equals("COMMUNE_OFFICE"))
                .toList();
        assertThat(offices).hasSize(45).allSatisfy(office -> {
            assertThat(text(office, "commune2021")).isEqualTo(text(office, "commune2025"));
            assertThat(office.path("sites").size()).isEqualTo(1);
        });
        assertThat(offices.stream().map(office -> text(office, "commune2025"))).containsExactlyElementsOf(communes);
    }

    @Test
    void givesThem1210SitesWithOneMainSiteEach() {
        assertThat(schoolsAndCentres.stream()
                        .mapToInt(facility -> facility.path("sites").size())
                        .sum())
                .isEqualTo(1_210);
        for (var facility : facilities) {
            var types = facility.path("sites")
                    .valueStream()
                    .map(site -> text(site, "type"))
                    .toList();
            assertThat(types.getFirst()).isEqualTo("MAIN");
            assertThat(types.subList(1, types.size())).allMatch("SATELLITE"::equals);
            assertThat(facility.path("sites").valueStream().map(site -> text(site, "site")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void writesCodesAndFieldsAsTheContractHasThem() {
        assertThat(facilities).allSatisfy(facility -> {
            assertThat(FIELDS).containsAll(facility.propertyNames());
            assertThat(text(facility, "facility")).matches("11-[A-Z]+-[0-9]{4}");
        });
        assertThat(facilities.stream().map(facility -> text(facility, "facility")))
                .doesNotHaveDuplicates();
        assertThat(facilities.stream().map(facility -> text(facility, "name"))).doesNotHaveDuplicates();
    }

    @Test
    void putsEveryFacilityInAnOldCommuneAndNamesOnlyItsSuccessor() {
        int following = 0;
        for (var facility : facilities) {
            var commune = Objects.requireNonNull(oldCommunes.get(text(facility, "commune2021")), facility::toString);
            var given = text(facility, "commune2025");
            if (given.isEmpty()) following++;
            else assertThat(given).isEqualTo(commune.path("successors").path(0).asString());
        }
        assertThat(following).as("facilities whose new commune follows").isBetween(50, 250);
    }

    @Test
    void hasAPreschoolInEveryOldCommuneAndAPrimarySchoolInNearlyAll() {
        assertThat(communesWith("PRESCHOOL")).hasSize(129);
        assertThat(communesWith("PRIMARY")).hasSizeGreaterThanOrEqualTo(120);
        assertThat(communesWith("LOWER_SECONDARY")).hasSizeGreaterThanOrEqualTo(110);
    }

    @Test
    void hasTheSchoolOfTheArticleWithSatellites() {
        var school = facilities.stream()
                .filter(facility -> text(facility, "name").equals("Trường Tiểu học số 2 Na Tông"))
                .toList();
        assertThat(school).singleElement().satisfies(facility -> {
            assertThat(text(facility, "commune2021")).isEqualTo("03365");
            assertThat(facility.path("sites").size()).isGreaterThanOrEqualTo(3);
        });
    }

    @Test
    void opensEverythingLongBeforeTheFirstReport() {
        assertThat(facilities)
                .allSatisfy(facility -> assertThat(YearMonth.parse(text(facility, "openedOn")))
                        .isBetween(YearMonth.of(1960, 9), YearMonth.of(2020, 9)));
    }

    private Set<String> communesWith(String kind) {
        var communes = new HashSet<String>();
        for (var facility : facilities)
            if (text(facility, "kind").equals(kind)) communes.add(text(facility, "commune2021"));
        return communes;
    }
}
