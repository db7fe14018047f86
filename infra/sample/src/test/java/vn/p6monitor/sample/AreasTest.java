package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.sample.Lines.text;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AreasTest {
    private static final Set<String> FIELDS =
            Set.of("boundaries", "area", "level", "parent", "name", "nameEn", "successors");

    private final List<JsonNode> areas = Lines.STANDARD.areas();

    @Test
    void listsBothSetsOfProvincesAndTheUnitsOfDienBien() {
        var counts = areas.stream()
                .collect(Collectors.groupingBy(
                        area -> text(area, "boundaries") + " " + text(area, "level"), Collectors.counting()));
        assertThat(counts)
                .isEqualTo(Map.of(
                        "2021 province",
                        63L,
                        "2021 district",
                        10L,
                        "2021 commune",
                        129L,
                        "2025 province",
                        34L,
                        "2025 commune",
                        45L));
    }

    @Test
    void namesEveryAreaOnceInItsSetAndWithTheFieldsOfTheContract() {
        assertThat(areas).allSatisfy(area -> assertThat(FIELDS).containsAll(area.propertyNames()));
        assertThat(areas.stream().map(AreasTest::key)).doesNotHaveDuplicates();
    }

    @Test
    void hangsEveryAreaUnderOneOfTheRightLevel() {
        var levels = areas.stream().collect(Collectors.toMap(AreasTest::key, area -> text(area, "level")));
        for (var area : areas) {
            var parent = text(area, "parent");
            var above = parent.equals("VN") ? "nation" : levels.get(text(area, "boundaries") + " " + parent);
            var expected = switch (text(area, "level")) {
                case "province" -> "nation";
                case "district" -> "province";
                default -> text(area, "boundaries").equals("2021") ? "district" : "province";
            };
            assertThat(above).as(area.toString()).isEqualTo(expected);
        }
    }

    @Test
    void leadsEveryOldProvinceAndCommuneIntoOneOfTheNewSet() {
        var levels = areas.stream().collect(Collectors.toMap(AreasTest::key, area -> text(area, "level")));
        for (var area : areas) {
            boolean succeeded = text(area, "boundaries").equals("2021")
                    && !text(area, "level").equals("district");
            assertThat(area.path("successors").size()).as(area.toString()).isEqualTo(succeeded ? 1 : 0);
            for (var successor : area.path("successors"))
                assertThat(levels.get("2025 " + successor.asString())).isEqualTo(text(area, "level"));
        }
    }

    @Test
    void takesTheNamesInForceAtTheReform() {
        assertThat(named("2021 46")).isEqualTo("Huế");
        assertThat(named("2025 75")).isEqualTo("Đồng Nai");
        assertThat(named("2021 15")).isEqualTo("Yên Bái");
        assertThat(named("2025 15")).isEqualTo("Lào Cai");
        assertThat(named("2021 03365")).isEqualTo("Xã Na Tông");
        assertThat(named("2025 03358")).isEqualTo("Xã Núa Ngam");
    }

    private String named(String key) {
        return areas.stream()
                .filter(area -> key(area).equals(key))
                .map(area -> text(area, "name"))
                .collect(Collectors.joining());
    }

    private static String key(JsonNode area) {
        return text(area, "boundaries") + " " + text(area, "area");
    }
}
