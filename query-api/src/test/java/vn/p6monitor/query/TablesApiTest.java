package vn.p6monitor.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.schemas.facility.FacilityKind;

/// The values as tables, for those who may have all of them.
@ApiTest
class TablesApiTest {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String QUESTION = "/api/v1/values?indicator=HR01,CN04&area=11,03358&period=2025-05";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client researcher;

    @BeforeEach
    void world() {
        researcher = new Api.Client(mvc, "researcher", null);
        api.away = false;
        api.world = new World()
                .put(SET_2025, "11", null, "CN04", "2025-03", 153, 1210, 1210, 1210)
                .put(SET_2025, "11", null, "HR01", "2025-03", 307, 15_763, 482, 482)
                .put(SET_2025, "11", FacilityKind.PRIMARY, "CN04", "2025-04", 3, 9, 9, 10)
                .put(SET_2025, "03358", null, "HR01", "2025-03", 4, 22, 2, 3);
    }

    @Test
    void areCsvThatExcelReads() {
        var answer = researcher.get(QUESTION + "&format=csv");
        assertThat(answer.type()).isEqualTo("text/csv;charset=UTF-8");
        assertThat(answer.header("Content-Disposition")).isEqualTo("attachment; filename=\"p6-values.csv\"");
        assertThat(answer.body())
                .isEqualTo("""
                \uFEFFindicator,indicatorName,area,areaName,boundaries,period,kind,value,reason,unit,\
                numerator,denominator,counts,known,expected,asOf,rounded\r
                HR01,"%1$s",03358,%2$s,2025,2025-05,,,WITHHELD,percent,,,facility,2,3,2025-05,true\r
                CN04,%3$s,11,%4$s,2025,2025-05,,12.644628099173554,,percent,153,1210,site,1210,1210,2025-05,false\r
                HR01,"%1$s",11,%4$s,2025,2025-05,,1.9346653980336188,,percent,305,15765,facility,482,482,2025-05,true\r
                """.formatted(nameOf("HR01"), areaName("03358"), nameOf("CN04"), areaName("11")));
    }

    @Test
    void tellTheNamesInEnglishToWhoPrefersIt() {
        var name = World.CATALOGUE.indicator("CN04").orElseThrow().name().en();
        assertThat(researcher.speaking("en").get(QUESTION + "&format=csv").body())
                .contains(name);
    }

    @Test
    void areAskedForByTheParameterOrTheHeader() {
        assertThat(researcher.send(HttpMethod.GET, QUESTION, "text/csv").body())
                .isEqualTo(researcher.get(QUESTION + "&format=csv").body());
        assertThat(researcher
                        .send(HttpMethod.GET, QUESTION + "&format=json", "text/csv")
                        .type())
                .isEqualTo("application/json");
    }

    @Test
    void areWorkbooksOfTheSameRows() throws IOException {
        var csv = researcher.get(QUESTION + "&kind=*&format=csv").body();
        var answer = researcher.get(QUESTION + "&kind=*&format=xlsx");
        assertThat(answer.type()).isEqualTo(XLSX);
        try (var book = new ReadableWorkbook(
                        new ByteArrayInputStream(answer.response().getContentAsByteArray()));
                var rows = book.getFirstSheet().openStream();
                var records = CsvReader.builder()
                        .detectBomHeader(true)
                        .ofCsvRecord(new ByteArrayInputStream(csv.getBytes(UTF_8)))) {
            assertThat(rows.map(TablesApiTest::texts).toList())
                    .hasSizeGreaterThan(1)
                    .isEqualTo(records.stream().map(CsvRecord::getFields).toList());
        }
    }

    private static List<String> texts(Row row) {
        return IntStream.range(0, 17)
                .mapToObj(column ->
                        row.getOptionalCell(column).map(TablesApiTest::text).orElse(""))
                .toList();
    }

    private static String text(Cell cell) {
        return cell.getType() == CellType.BOOLEAN ? cell.asBoolean().toString() : cell.getRawValue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void areForThoseWhoReadInBulk(String format) {
        for (var reader : List.of("researcher", "province-15", "ministry")) {
            assertThat(researcher.as(reader).get(QUESTION + "&format=" + format).status())
                    .isEqualTo(200);
        }
        for (var reader : List.of("operator", "reporter", "nobody")) {
            var refused = researcher.as(reader).get(QUESTION + "&format=" + format);
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.json().get("parameter").asString()).isEqualTo("format");
        }
        assertThat(new Api.Client(mvc, null, null)
                        .get(QUESTION + "&format=" + format)
                        .status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"limit=1", "cursor=x"})
    void areWhole(String ofPages) {
        var refused = researcher.get(QUESTION + "&format=csv&" + ofPages);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().get("code").asString()).isEqualTo("CONTRADICTING_PARAMETERS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "csv"})
    void areNotSentAgainToWhoHasThem(String format) {
        var address = QUESTION + "&format=" + format;
        var tag = researcher.get(address).header("ETag");
        assertThat(tag).startsWith("W/\"");
        var again = researcher.having(tag).get(address);
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        api.world.put(SET_2025, "11", null, "CN04", "2025-04", 154, 1210, 1210, 1210);
        assertThat(researcher.having(tag).get(address).status()).isEqualTo(200);
        assertThat(researcher.as("ministry").having(tag).get(address).status())
                .as("what a reader may not see has another tag")
                .isEqualTo(200);
    }

    @Test
    void mayBeKeptByBrowsersWhereAnyoneMaySeeThem() {
        var anyone = new Api.Client(mvc, null, null);
        assertThat(anyone.get(QUESTION).header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(researcher.get(QUESTION).header("Cache-Control")).contains("no-store");
        assertThat(anyone.get(QUESTION).header("Vary")).contains("Authorization");
    }

    private static String nameOf(String indicator) {
        return World.CATALOGUE.indicator(indicator).orElseThrow().name().vi();
    }

    private String areaName(String code) {
        return researcher.get("/api/v1/areas/" + code).json().get("name").asString();
    }
}
