package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;

@ApiTest
class CatalogueApiTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void everythingIsThere() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World();
    }

    @Test
    void tellsTheIndicatorsInTheirOrder() {
        var indicators = anyone.get("/api/v1/indicators").json().get("indicators");
        assertThat(indicators
                        .valueStream()
                        .map(indicator -> indicator.get("code").asString()))
                .containsExactlyElementsOf(World.CATALOGUE.indicators().stream()
                        .map(indicator -> indicator.code())
                        .toList());
    }

    @Test
    void tellsAllAboutAnIndicator() {
        var indicator = anyone.get("/api/v1/indicators/CN04").json();
        assertThat(indicator.propertyNames())
                .containsExactly(
                        "code",
                        "name",
                        "definition",
                        "unit",
                        "percent",
                        "counts",
                        "kinds",
                        "numerator",
                        "denominator",
                        "direction",
                        "target",
                        "analogue",
                        "people",
                        "staff");
        assertThat(indicator.get("name").get("vi").asString()).isEqualTo("Tỷ lệ điểm trường chưa có internet");
        assertThat(indicator.get("target").get("source").get("en").asString()).isEqualTo("The platform's own");
        assertThat(indicator.get("numerator").get("fold").asString()).isEqualTo("STATE");
        assertThat(texts(indicator.get("kinds")))
                .startsWith("PRESCHOOL", "PRIMARY")
                .doesNotContain("COMMUNE_OFFICE");
    }

    @Test
    void tellsHowAnIndicatorIsComputed() {
        var shared = anyone.get("/api/v1/indicators/PL05").json();
        assertThat(shared.get("counts").asString()).isEqualTo("satellite-site");
        assertThat(shared.get("numerator").toString())
                .isEqualTo("{\"fold\":\"ANY\",\"reports\":\"digital-lessons\",\"value\":null,"
                        + "\"where\":\"digitalLessons.sharedResources\",\"requires\":[]}");
        assertThat(shared.get("denominator").get("fold").asString()).isEqualTo("OPEN");
        assertThat(anyone.get("/api/v1/indicators/CL05").json().get("counts").asString())
                .isEqualTo("commune");
    }

    @Test
    void tellsTheAreas() {
        var commune = anyone.get("/api/v1/areas/03365?boundaries=2021").body();
        assertThat(commune)
                .isEqualTo("{\"boundaries\":\"2021\",\"area\":\"03365\",\"level\":\"commune\",\"parent\":\"100\","
                        + "\"name\":\"Xã Na Tông\",\"nameEn\":null,\"successors\":[\"03358\"]}");
        assertThat(areas("/api/v1/areas")).containsExactly("02650", "03358", "11", "15", "VN", "group:remote");
        assertThat(areas("/api/v1/areas?limit=2")).containsExactly("02650", "03358");
        assertThat(areas("/api/v1/areas?within=VN&level=province&boundaries=2021"))
                .containsExactly("10", "11", "15");
        assertThat(areas("/api/v1/areas?within=11&boundaries=2021")).containsExactly("03365", "100");
        assertThat(areas("/api/v1/areas?level=nation")).containsExactly("VN");
    }

    @Test
    void tellsTheGroupsWithTheirCommunes() {
        var group = "{\"boundaries\":\"2025\",\"area\":\"group:remote\",\"level\":\"group\",\"parent\":null,"
                + "\"name\":\"Vùng sâu, vùng xa\",\"nameEn\":null,\"successors\":[],\"communes\":[\"02650\",\"03358\"]}";
        assertThat(anyone.get("/api/v1/areas/group:remote").body()).isEqualTo(group);
        assertThat(anyone.get("/api/v1/areas?level=group").body()).isEqualTo("{\"areas\":[" + group + "]}");
        assertThat(areas("/api/v1/areas?level=group&boundaries=2021")).containsExactly("group:poor");
        assertThat(anyone.get("/api/v1/areas/group:remote?boundaries=2021").status())
                .isEqualTo(404);
    }

    @Test
    void putsGroupsInsideNothing() {
        assertThat(areas("/api/v1/areas?within=VN")).containsExactly("02650", "03358", "11", "15");
        assertThat(areas("/api/v1/areas?within=11")).containsExactly("03358");
    }

    @Test
    void tellsHowManyRecordsAreOnTheirWay() {
        api.reads.clear();
        assertThat(anyone.get("/api/v1/freshness").body())
                .isEqualTo("{\"asOf\":\"2025-05-31T18:00:00Z\",\"pending\":6}");
        assertThat(api.reads).containsExactly("ends", "progress", "ledger");
    }

    private List<String> areas(String address) {
        return anyone.get(address)
                .json()
                .get("areas")
                .valueStream()
                .map(area -> area.get("area").asString())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
