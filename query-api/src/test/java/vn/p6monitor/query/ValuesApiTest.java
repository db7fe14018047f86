package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Generation;

@ApiTest
class ValuesApiTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void world() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World()
                .put(SET_2025, "11", null, "CN04", "2025-03", 153, 1210, 1210, 1210)
                .put(SET_2025, "11", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "11", null, "DV03", "2025-03", 5158, 0, 482, 482)
                .put(SET_2025, "11", FacilityKind.PRIMARY, "CN04", "2025-04", 3, 9, 9, 10)
                .put(SET_2025, "11", FacilityKind.COLLEGE, "CN04", "2025-04", 0, 1, 1, 1)
                .put(SET_2025, "11", FacilityKind.COMMUNE_OFFICE, "CN04", "2025-04", 0, 1, 1, 1)
                .put(SET_2025, "03358", null, "HR01", "2025-03", 4, 22, 2, 3)
                .put(SET_2025, "03358", null, "HR02", "2025-03", 1, 2, 2, 3)
                .put(SET_2025, "15", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "VN", null, "HR01", "2025-03", 614, 31_526, 964, 964)
                .put(SET_2025, "group:remote", null, "HR01", "2025-03", 612, 31_524, 963, 964)
                .put(SET_2025, "group:remote", FacilityKind.PRIMARY, "HR01", "2025-03", 12, 1_524, 63, 64)
                .put(SET_2021, "11", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2021, "100", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2021, "10", null, "HR01", "2025-03", 111, 4_444, 99, 99)
                .put(SET_2021, "15", null, "HR01", "2025-03", 222, 6_666, 99, 99);
    }

    @Test
    void answersInTheFormOfTheContract() {
        assertThat(anyone.get("/api/v1/values?indicator=CN04&area=11&period=2025-05")
                        .body())
                .isEqualTo("{\"values\":[{\"indicator\":\"CN04\",\"area\":\"11\",\"boundaries\":\"2025\","
                        + "\"period\":\"2025-05\",\"kind\":null,\"value\":12.644628099173554,\"unit\":\"percent\","
                        + "\"numerator\":153,\"denominator\":1210,\"counts\":\"site\","
                        + "\"coverage\":{\"known\":1210,\"expected\":1210},\"asOf\":\"2025-05\",\"rounded\":false}],"
                        + "\"next\":null}");
    }

    @Test
    void saysWhyAValueIsMissingBesideIt() {
        assertThat(anyone.get("/api/v1/values?indicator=HR02&area=03358&period=2025-05")
                        .body())
                .contains("\"value\":null,\"reason\":\"WITHHELD\",\"unit\":\"percent\",\"numerator\":null,"
                        + "\"denominator\":null,\"counts\":\"facility\",\"coverage\":{\"known\":2,\"expected\":3},"
                        + "\"asOf\":\"2025-05\",\"rounded\":true}");
    }

    @Test
    void showsCountsWhole() {
        assertThat(anyone.get("/api/v1/values?indicator=DV03&area=11&period=2025-05")
                        .body())
                .contains("\"value\":5158,\"unit\":\"computers\",\"numerator\":5158,\"denominator\":null,");
    }

    @Test
    void roundsPeopleForWhoHasNoRole() {
        for (var reader : List.of("researcher", "operator", "reporter", "nobody", "province-15")) {
            assertThat(staffOf(anyone.as(reader), "2025", "11")).as(reader).isEqualTo("305/15765 true");
        }
        assertThat(staffOf(anyone, "2025", "11")).isEqualTo("305/15765 true");
    }

    @Test
    void showsTheMinistryEverythingExactly() {
        assertThat(staffOf(anyone.as("ministry"), "2025", "11")).isEqualTo("307/15763 false");
        assertThat(staffOf(anyone.as("ministry"), "2025", "VN")).isEqualTo("614/31526 false");
        assertThat(staffOf(anyone.as("ministry"), "2025", "03358")).isEqualTo("4/22 false");
    }

    @Test
    void showsAProvinceItsOwnExactly() {
        var dienBien = anyone.as("province-11");
        assertThat(staffOf(dienBien, "2025", "11")).isEqualTo("307/15763 false");
        assertThat(staffOf(dienBien, "2025", "03358")).isEqualTo("4/22 false");
        assertThat(staffOf(dienBien, "2025", "15")).isEqualTo("305/15765 true");
        assertThat(staffOf(dienBien, "2025", "VN")).isEqualTo("615/31525 true");
        assertThat(staffOf(dienBien, "2021", "11")).isEqualTo("307/15763 false");
        assertThat(staffOf(dienBien, "2021", "100")).isEqualTo("307/15763 false");
    }

    @Test
    void showsAGroupExactlyToTheMinistryOnly() {
        assertThat(staffOf(anyone.as("ministry"), "2025", "group:remote")).isEqualTo("612/31524 false");
        for (var reader : List.of("researcher", "province-11", "province-15")) {
            assertThat(staffOf(anyone.as(reader), "2025", "group:remote"))
                    .as(reader)
                    .isEqualTo("610/31525 true");
        }
    }

    @Test
    void answersForAGroupAsForAnArea() {
        assertThat(rows(anyone.get(
                        "/api/v1/values?indicator=HR01,CN04&area=group:remote,VN,11&from=2025-05&to=2025-05")))
                .containsExactly("11 CN04 2025-05", "11 HR01 2025-05", "VN HR01 2025-05", "group:remote HR01 2025-05");
        assertThat(rows(anyone.get("/api/v1/values?indicator=HR01&area=group:remote&kind=*&period=2025-05")))
                .containsExactly("group:remote HR01 2025-05 PRIMARY");
        assertThat(rows(anyone.get("/api/v1/values?indicator=HR01&area=group:poor&boundaries=2021&period=2025-05")))
                .isEmpty();
    }

    @Test
    void aProvincesOwnInTheOldSetIsWhatBecameOfIt() {
        var laoCai = anyone.as("province-15");
        assertThat(staffOf(laoCai, "2021", "10")).isEqualTo("111/4444 false");
        assertThat(staffOf(laoCai, "2021", "15")).isEqualTo("222/6666 false");
        assertThat(staffOf(laoCai, "2021", "11")).isEqualTo("305/15765 true");
        assertThat(staffOf(anyone.as("province-10"), "2021", "10")).isEqualTo("110/4445 true");
    }

    @Test
    void ordersRowsByAreaIndicatorAndPeriod() {
        assertThat(rows(anyone.get("/api/v1/values?indicator=HR01,CN04&area=11,VN,03358&period=2025-05,2025-03")))
                .containsExactly(
                        "03358 HR01 2025-03",
                        "03358 HR01 2025-05",
                        "11 CN04 2025-03",
                        "11 CN04 2025-05",
                        "11 HR01 2025-03",
                        "11 HR01 2025-05",
                        "VN HR01 2025-03",
                        "VN HR01 2025-05");
    }

    @Test
    void ordersKindsInsideAPeriodAndLeavesOutThoseOutOfScope() {
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=11&kind=*&from=2025-04&to=2025-05")))
                .containsExactly(
                        "11 CN04 2025-04 COLLEGE",
                        "11 CN04 2025-04 PRIMARY",
                        "11 CN04 2025-05 COLLEGE",
                        "11 CN04 2025-05 PRIMARY");
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=11&kind=COMMUNE_OFFICE&period=2025-05")))
                .isEmpty();
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=11&kind=PRIMARY&period=2025-05")))
                .containsExactly("11 CN04 2025-05 PRIMARY");
    }

    @Test
    void hasNoRowsForMonthsThatHaveNotBegunInVietnam() {
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=11&from=2025-05&to=2025-12")))
                .containsExactly("11 CN04 2025-05", "11 CN04 2025-06");
    }

    @Test
    void tellsTheStateOfALongerPeriodInItsLastMonthOrTheCurrentOne() {
        assertThat(anyone.get(
                                "/api/v1/values?indicator=CN04&area=11&period=2025-Q1,2025-Q2,2024-2025,2024-2025-S1,2025")
                        .json()
                        .path("values")
                        .valueStream()
                        .map(row -> row.path("period").asString() + " as of "
                                + row.path("asOf").asString() + ": "
                                + row.path("numerator").asLong()))
                .containsExactly(
                        "2024-2025 as of 2025-06: 153",
                        "2025-Q1 as of 2025-03: 153",
                        "2025 as of 2025-06: 153",
                        "2025-Q2 as of 2025-06: 153");
    }

    @Test
    void goesThroughARangeByTheGranularityAskedFor() {
        var quarters = "/api/v1/values?indicator=CN04&area=11&granularity=quarter&from=";
        assertThat(rows(anyone.get(quarters + "2025-Q1&to=2025-Q4")))
                .containsExactly("11 CN04 2025-Q1", "11 CN04 2025-Q2");
        assertThat(rows(anyone.get(quarters + "2025-02&to=2025-04")))
                .containsExactly("11 CN04 2025-Q1", "11 CN04 2025-Q2");
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=11&granularity=month&period=2025-05")))
                .containsExactly("11 CN04 2025-05");
    }

    @Test
    void hasNoRowsWhereNothingIsExpected() {
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=11&from=2025-01&to=2025-03")))
                .containsExactly("11 CN04 2025-03");
        assertThat(rows(anyone.get("/api/v1/values?indicator=CN04&area=02650&period=2025-05")))
                .isEmpty();
    }

    @Test
    void findsTheAreasInsideAnother() {
        assertThat(rows(anyone.get("/api/v1/values?indicator=HR01&within=VN&level=province&period=2025-05")))
                .containsExactly("11 HR01 2025-05", "15 HR01 2025-05");
        assertThat(rows(anyone.get(
                        "/api/v1/values?indicator=HR01&within=11&level=district&boundaries=2021&period=2025-05")))
                .containsExactly("100 HR01 2025-05");
    }

    @Test
    void leadsFromPageToPageThroughEveryRowOnce() {
        var researcher = anyone.as("researcher");
        for (var question : List.of(
                "/api/v1/values?area=11,VN,group:remote,03358,15&from=2025-02&to=2025-06",
                "/api/v1/values?within=VN&level=province&kind=*&from=2025-02&to=2025-06")) {
            var all = rows(researcher.get(question));
            for (int limit = 1; limit <= all.size() + 1; limit++) {
                var found = new ArrayList<String>();
                var address = question + "&limit=" + limit;
                for (var next = ""; next != null; ) {
                    var page = researcher.get(address + next);
                    assertThat(rows(page).size()).isLessThanOrEqualTo(limit);
                    found.addAll(rows(page));
                    var cursor = page.json().get("next");
                    next = cursor.isNull() ? null : "&cursor=" + cursor.asString();
                }
                assertThat(found).as("limit %d", limit).isEqualTo(all);
            }
        }
    }

    @Test
    void givesAnonymousReadersTheFirstPageOnly() {
        var question = "/api/v1/values?area=11&from=2025-02&to=2025-06&limit=2";
        var next = anyone.get(question).json().get("next").asString();
        var address = question + "&cursor=" + next;
        assertThat(anyone.get(address).status()).isEqualTo(401);
        for (var reader : List.of("nobody", "reporter", "operator")) {
            assertThat(anyone.as(reader).get(address).status()).as(reader).isEqualTo(403);
        }
        for (var reader : List.of("researcher", "province-11", "ministry")) {
            assertThat(anyone.as(reader).get(address).status()).as(reader).isEqualTo(200);
        }
    }

    @Test
    void goesOnInTheGenerationThatACursorBeganInForAsLongAsItIsThere() {
        var researcher = anyone.as("researcher");
        var question = "/api/v1/values?area=11&from=2025-02&to=2025-06&limit=2";
        var first = researcher.get(question);
        assertThat(first.header("P6-Generation"))
                .isEqualTo(Generation.numbered(1).name());
        var next = question + "&cursor=" + first.json().get("next").asString();
        api.world.generation = Generation.numbered(2);
        var second = researcher.get(next);
        assertThat(second.status()).isEqualTo(200);
        assertThat(second.header("P6-Generation"))
                .isEqualTo(Generation.numbered(1).name());
        assertThat(researcher.get(question).header("P6-Generation"))
                .isEqualTo(Generation.numbered(2).name());
        api.world.generation = Generation.numbered(3);
        var gone = researcher.get(next);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.json().get("code").asString()).isEqualTo("CURSOR_OUTDATED");
        assertThat(gone.json().get("parameter").asString()).isEqualTo("cursor");
    }

    private static String staffOf(Api.Client reader, String boundaries, String area) {
        var row = reader.get("/api/v1/values?indicator=HR01&period=2025-05&boundaries=" + boundaries + "&area=" + area)
                .json()
                .get("values")
                .get(0);
        return row.get("numerator") + "/" + row.get("denominator") + ' ' + row.get("rounded");
    }

    private static List<String> rows(Api.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        var rows = new ArrayList<String>();
        for (var row : answer.json().get("values")) {
            rows.add(row.get("area").asString()
                    + ' '
                    + row.get("indicator").asString()
                    + ' '
                    + row.get("period").asString()
                    + (row.get("kind").isNull() ? "" : ' ' + row.get("kind").asString()));
        }
        return rows;
    }
}
