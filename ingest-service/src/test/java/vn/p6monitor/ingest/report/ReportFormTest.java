package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.problem.Verdict;

class ReportFormTest {
    private static final String ID = ",\"reportId\":\"[0-9a-f-]{36}\"";

    @Test
    void saysOfARowWhatAJsonLineWouldSay() {
        assertThat(told("""
                Mã cơ sở,Điểm trường,Tháng,Loại kết nối,Kết nối khác,Ổn định
                facility,site,period,connectivity.technology,connectivity.alsoHas,connectivity.stable
                11-TH-0042,d1,2025-05,MOBILE,SATELLITE;FIXED_BROADBAND,Có
                """)).containsExactly("""
                3 {"facility":"11-TH-0042","site":"d1","section":"connectivity","period":"2025-05",\
                "submittedAt":"2025-06-09T01:02:03Z",\
                "data":{"technology":"MOBILE","alsoHas":["SATELLITE","FIXED_BROADBAND"],"stable":true}}""");
    }

    @Test
    void takesRowsOfAnySectionWhereEachNamesItsOwn() {
        assertThat(told("""
                facility,section,period,row,technology,data.computers,sessions,submittedAt,revision
                a,connectivity,2025-05,,MOBILE,,,2025-06-02T08:14:03Z,2
                a,equipment,5/2025,,,30,,,
                a,outage,2025-05,,,,3,,
                a,nothing,2025-05,,,30,,,
                """)).containsExactly("""
                2 {"revision":2,"facility":"a","section":"connectivity","period":"2025-05",\
                "submittedAt":"2025-06-02T08:14:03Z","data":{"technology":"MOBILE"}}""", """
                3 {"facility":"a","section":"equipment","period":"2025-05","submittedAt":"2025-06-09T01:02:03Z",\
                "data":{"computers":30}}""", """
                4 {"facility":"a","section":"outage","period":"2025-05","submittedAt":"2025-06-09T01:02:03Z",\
                "data":{"sessions":"3"}}""", """
                5 {"facility":"a","section":"nothing","period":"2025-05","submittedAt":"2025-06-09T01:02:03Z",\
                "data":{"computers":"30"}}""");
    }

    @Test
    void makesNoReportOfARowWithoutData() {
        assertThat(told("facility,period,equipment.computers\na,2025-05,\nb,2025-05,0\n,,\n"))
                .singleElement()
                .asString()
                .startsWith("3 ");
        assertThat(told("facility,period,withdrawn,reportId,equipment.computers\na,2025-05,có,,\nb,2025-05,,x,\n"))
                .hasSize(2)
                .first()
                .asString()
                .contains("\"withdrawn\":true");
    }

    @Test
    void givesAStateTheSameIdWheneverItIsSent() {
        assertThat(id("a,,2025-05,30,"))
                .isEqualTo(id("a,main,05/2025,31,"))
                .isEqualTo(id("a,,2025-05,30,1"))
                .isNotEqualTo(id("b,,2025-05,30,"))
                .isNotEqualTo(id("a,,2025-06,30,"));
        assertThat(UUID.fromString(id("a,,2025-05,30,")).version()).isEqualTo(5);
        // Fixed for ever: a sheet that is sent again next year must meet the reports of this year.
        assertThat(id("a,,2025-05,30,"))
                .isEqualTo(NameUuid.of("a/main/equipment/2025-05").toString());
        assertThat(NameUuid.of(UUID.fromString("6ba7b810-9dad-11d1-80b4-00c04fd430c8"), "www.example.com"))
                .isEqualTo(UUID.fromString("2ed6657d-e927-568b-95e1-2665a8aea6a2"));
    }

    @Test
    void tellsActivitiesApartByTheirRowKeyAndAsksForOne() {
        var lines = Tables.all(Tables.csv("""
                facility,period,row,outage.days
                a,2025-05,1,3
                a,2025-05,2,3
                a,2025-05,,3
                """));
        var ids = lines.stream()
                .map(line -> UTF_8.decode(line.bytes()).toString())
                .map(json -> json.contains("reportId") ? json.substring(json.indexOf("reportId") + 11) : "none")
                .toList();
        assertThat(ids).doesNotHaveDuplicates().last().isEqualTo("none");
        var reading = ReportReader.read(lines.getLast().bytes(), Tables.UPLOADED);
        assertThat(((Verdict.Refused<?>) reading.verdict()).problems())
                .singleElement()
                .satisfies(problem ->
                        assertThat(lines.getLast().cells().of(problem.path())).isEqualTo("C4"));
    }

    @ParameterizedTest
    @CsvSource({
        "data.computers, C2",
        "facility, A2",
        "period, B2",
        "site,",
        "data.projectors,",
        "'',",
    })
    void knowsTheCellOfAField(String path, String cell) {
        var line = Tables.all(Tables.csv("facility,period,equipment.computers\na,2025-05,x"))
                .getFirst();
        assertThat(line.cells().of(path)).isEqualTo(cell);
    }

    @Test
    void knowsTheCellOfAnEntryOfAList() {
        var line = Tables.all(Tables.csv("facility,period,connectivity.alsoHas\na,2025-05,x"))
                .getFirst();
        assertThat(line.cells().of("data.alsoHas[0]")).isEqualTo("C2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facility,equipment.computers | 1 MISSING_FIELD period null",
                "facility,period | 1 MISSING_FIELD section null",
                "facility,period,computers | 1 MISSING_FIELD section null",
                "facility,period,equipment.computer | 1 UNKNOWN_FIELD equipment.computer C1",
                "facility,period,equipment.computers,rooms.stemRooms | 1 UNKNOWN_FIELD rooms.stemRooms D1",
                "facility,period,equipment.computers,stemRooms | 1 UNKNOWN_FIELD stemRooms D1",
                "facility,period,section,computer | 1 UNKNOWN_FIELD computer D1",
                "facility,period,section,data.computers,computers | 1 DUPLICATE computers E1",
                "facility,period,equipment.computers,period | 1 DUPLICATE period B1",
                "Mã cơ sở,Tháng | 1 NO_HEADING '' null",
            })
    void refusesATableWhoseHeadingDoesNotHold(String heading, String problem) {
        assertThat(Tables.told(heading + "\na,2025-05,1,1\n")).containsExactly(problem.replace("''", ""));
    }

    @Test
    void readsNoColumnOfPeopleAndRefusesCellsWithoutAHeading() {
        assertThat(Tables.told("facility,(tên),,period,equipment.computers\na,Trường,x,2025-05,1\nb,,,2025-05,1,2\n"))
                .satisfies(rows -> assertThat(rows.getFirst()).startsWith("2 ").doesNotContain("Trường"))
                .last()
                .isEqualTo("3 TOO_MANY_CELLS  null");
    }

    @Test
    void readsAsManyRowsAsThereAre() {
        assertThat(Tables.told("facility,period,equipment.computers\n" + "a,2025-05,1\n".repeat(2_500)))
                .hasSize(2_500);
        assertThat(Tables.told("")).containsExactly("1 NO_HEADING  null");
        assertThat(Tables.told("facility,period,equipment.computers")).isEmpty();
    }

    private static List<String> told(String csv) {
        return Tables.told(csv).stream().map(row -> row.replaceFirst(ID, "")).toList();
    }

    private static String id(String row) {
        var line = Tables.told("facility,site,period,equipment.computers,row\n" + row)
                .getFirst();
        return line.substring(line.indexOf("reportId") + 11, line.indexOf("reportId") + 47);
    }
}
