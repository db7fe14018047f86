package vn.p6monitor.ingest.area;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.ingest.lines.NdjsonLines;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.upload.Rejections;
import vn.p6monitor.ingest.web.FailureException;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaName;
import vn.p6monitor.schemas.area.AreaType;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;

class AreaListTest {
    private static final String PROVINCE = """
            {"boundaries":"2025","area":"12","level":"province","parent":"VN","name":"Lai Châu"}""";
    private static final String COMMUNE = """
            {"boundaries":"2025","area":"03400","level":"commune","parent":"12","name":"Xã Mù Cả","nameEn":"Mu Ca"}""";

    private static final String GROUP = """
            {"boundaries":"2025","group":"remote","name":"Vùng sâu","nameEn":"Remote communes","communes":["03400"]}""";

    @Test
    void takesParentsBeforeOrAfterTheirChildren() {
        assertThat(read(new Areas(), COMMUNE, PROVINCE).holds()).isTrue();
        assertThat(read(new Areas(), PROVINCE, COMMUNE).holds()).isTrue();
    }

    @Test
    void takesParentsThatAreKnownAlready() {
        var list = read(
                KnownRegister.ofASmallCountry().areas(), COMMUNE.replace("\"parent\":\"12\"", "\"parent\":\"11\""));
        assertThat(list.holds()).isTrue();
    }

    @Test
    void leavesTheKnownAreasAlone() {
        var known = new Areas();
        read(known, PROVINCE);
        assertThat(known.all()).hasSize(2);
    }

    @Test
    void ordersAreasSoThatNoneComesBeforeOneThatItNames() {
        var old = """
                {"boundaries":"2021","area":"12","level":"province","parent":"VN","name":"Lai Châu","successors":["12"]}""";
        assertThat(read(new Areas(), old, COMMUNE, PROVINCE).inOrder())
                .extracting(area -> area.boundaries() + "/" + area.code())
                .containsExactly("2025/12", "2025/03400", "2021/12");
    }

    @Test
    void takesTheSameAreaTwiceUnlessTheLinesContradict() {
        var list = read(new Areas(), PROVINCE, PROVINCE);
        assertThat(list.holds()).isTrue();
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.inOrder()).hasSize(1);
        assertThat(told(read(new Areas(), PROVINCE, PROVINCE.replace("Lai Châu", "Lào Cai"))))
                .isEqualTo("2 12 OVERLAPPING_VALIDITY validFrom\n");
    }

    @Test
    void takesSeveralLinesOfOneAreaForTheHistoryOfItsName() {
        var before = dated("Tỉnh Lai Châu", "province", "2025-07-01", "2026-04-29");
        var after = dated("Lai Châu", "municipality", "2026-04-30", null);
        var list = read(new Areas(), after, COMMUNE, before);
        assertThat(list.holds()).isTrue();
        assertThat(list.size()).isEqualTo(3);
        var province = list.inOrder().getFirst();
        assertThat(province.name()).isEqualTo("Lai Châu");
        assertThat(province.names())
                .extracting(AreaName::name, AreaName::type, name -> String.valueOf(name.validTo()))
                .containsExactly(
                        tuple("Tỉnh Lai Châu", AreaType.PROVINCE, "2026-04-29"),
                        tuple("Lai Châu", AreaType.MUNICIPALITY, "null"));
    }

    @Test
    void refusesNamesThatHoldOnTheSameDay() {
        var before = dated("Tỉnh Lai Châu", "province", "2025-07-01", "2026-04-30");
        var after = dated("Lai Châu", "municipality", "2026-04-30", null);
        assertThat(told(read(new Areas(), before, after))).isEqualTo("2 12 OVERLAPPING_VALIDITY validFrom\n");
    }

    @Test
    void refusesLinesOfOneAreaThatPutItElsewhere() {
        var old = """
                {"boundaries":"2021","area":"12","level":"province","parent":"VN","name":"Lai Châu","validTo":"2024-12-31","successors":["12"]}""";
        var later = old.replace("\"validTo\":\"2024-12-31\"", "\"validFrom\":\"2025-01-01\"");
        assertThat(read(new Areas(), PROVINCE, old, later).holds()).isTrue();
        assertThat(told(read(new Areas(), PROVINCE, old, later.replace("[\"12\"]", "[]"))))
                .isEqualTo("3 12 CONTRADICTORY_LINES successors\n");
        assertThat(told(read(new Areas(), PROVINCE, old, later.replace("\"VN\"", "\"11\""))))
                .isEqualTo("3 12 CONTRADICTORY_LINES parent\n");
        assertThat(told(read(new Areas(), PROVINCE, old, later.replace("\"province\"", "\"district\""))))
                .isEqualTo("3 12 CONTRADICTORY_LINES level\n");
    }

    @Test
    void takesGroupsBeforeOrAfterTheirCommunes() {
        assertThat(read(new Areas(), GROUP, COMMUNE, PROVINCE).holds()).isTrue();
        var list = read(new Areas(), GROUP, PROVINCE, COMMUNE);
        assertThat(list.holds()).isTrue();
        assertThat(list.inOrder())
                .last()
                .isEqualTo(Area.group(
                        BoundarySet.SET_2025, "group:remote", "Vùng sâu", "Remote communes", List.of("03400")));
        assertThat(told(read(new Areas(), PROVINCE, GROUP))).isEqualTo("2 group:remote UNKNOWN_COMMUNE communes[0]\n");
    }

    @Test
    void takesTheSameGroupTwiceUnlessTheLinesContradict() {
        var list = read(new Areas(), PROVINCE, COMMUNE, GROUP, GROUP);
        assertThat(list.holds()).isTrue();
        assertThat(list.inOrder()).hasSize(3);
        assertThat(told(read(new Areas(), PROVINCE, COMMUNE, GROUP, GROUP.replace("sâu", "xa"))))
                .isEqualTo("4 group:remote CONTRADICTORY_LINES name\n");
        assertThat(told(read(new Areas(), PROVINCE, COMMUNE, GROUP, GROUP.replace("[\"03400\"]", "[]"))))
                .isEqualTo("4 group:remote CONTRADICTORY_LINES communes\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "boundaries":"2025"    | "boundaries":"2020"    | UNKNOWN_VALUE boundaries
                    "boundaries":"2025",   | ''                     | MISSING_FIELD boundaries
                    "name":"Vùng sâu"      | "name":""              | MALFORMED_TEXT name
                    "name":"Vùng sâu",     | ''                     | MISSING_FIELD name
                    "communes":["03400"]   | "communes":null        | MISSING_FIELD communes
                    "communes":["03400"]   | "communes":"03400"     | WRONG_TYPE communes
                    "communes":["03400"]   | "communes":[3400]      | WRONG_TYPE communes[0]
                    "communes":["03400"]   | "communes":[null]      | WRONG_TYPE communes[0]
                    "name":"Vùng sâu"      | "name":"x","level":"commune" | UNKNOWN_FIELD level
                    "name":"Vùng sâu"      | "name":"x","validFrom":"2025-07-01" | UNKNOWN_FIELD validFrom
                    """)
    void tellsWhatIsWrongWithAFieldOfAGroup(String usual, String other, String problem) {
        var list = read(new Areas(), PROVINCE, COMMUNE, GROUP.replace(usual, other));
        assertThat(told(list)).isEqualTo("3 group:remote " + problem + "\n");
    }

    @Test
    void refusesMoreCommunesThanAGroupCanHave() {
        var many = "\"03400\",".repeat(GroupReader.MOST_COMMUNES) + "\"03400\"";
        assertThat(told(read(new Areas(), PROVINCE, COMMUNE, GROUP.replace("\"03400\"", many))))
                .isEqualTo("3 group:remote TOO_MANY communes\n");
    }

    @Test
    void refusesMoreGroupsThanCanBeJudgedAtOnce() {
        var many = "\"03400\",".repeat(GroupReader.MOST_COMMUNES - 1) + "\"03400\"";
        var line = GROUP.replace("\"03400\"", many) + "\n";
        int lines = AreaList.MOST_MEMBERS / GroupReader.MOST_COMMUNES;
        assertThat(read(new Areas(), line.repeat(lines)).holds()).isFalse();
        assertThatThrownBy(() -> read(new Areas(), line.repeat(lines + 1))).isInstanceOf(FailureException.class);
    }

    @Test
    void keepsSoManyNamesOfOneArea() {
        var lines = IntStream.rangeClosed(1, 51)
                .mapToObj(day -> LocalDate.of(2026, 1, 1).plusDays(day).toString())
                .map(day -> dated("Lai Châu " + day, "province", day, day))
                .toArray(String[]::new);
        assertThat(told(read(new Areas(), lines))).isEqualTo("51 12 TOO_MANY area\n");
    }

    private static String dated(String name, String type, String from, @Nullable String to) {
        var validity = ",\"type\":\"" + type + "\",\"validFrom\":\"" + from + '"'
                + (to == null ? "" : ",\"validTo\":\"" + to + '"');
        return PROVINCE.replace("\"name\":\"Lai Châu\"", "\"name\":\"" + name + '"' + validity);
    }

    @Test
    void tellsEveryLineThatDoesNotHoldInItsOrder() {
        assertThat(told(read(new Areas(), "x", COMMUNE, "", "{}"))).isEqualTo("""
                        1 - MALFORMED_JSON\s
                        2 03400 UNKNOWN_PARENT parent
                        4 - MISSING_FIELD boundaries
                        4 - MISSING_FIELD area
                        4 - MISSING_FIELD level
                        4 - MISSING_FIELD parent
                        4 - MISSING_FIELD name
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "boundaries":"2025"  | "boundaries":2025     | WRONG_TYPE boundaries
                    "boundaries":"2025"  | "boundaries":"2020"   | UNKNOWN_VALUE boundaries
                    "level":"province"   | "level":"nation"      | UNKNOWN_VALUE level
                    "level":"province"   | "level":"district"    | UNKNOWN_VALUE level
                    "parent":"VN"        | "parent":null         | MISSING_FIELD parent
                    "name":"Lai Châu"    | "name":" "            | MALFORMED_TEXT name
                    "name":"Lai Châu"    | "name":"x","nameEn":"" | MALFORMED_TEXT nameEn
                    "name":"Lai Châu"    | "name":"x","successors":"12" | WRONG_TYPE successors
                    "name":"Lai Châu"    | "name":"x","successors":[12] | WRONG_TYPE successors[0]
                    "name":"Lai Châu"    | "name":"x","group":"poor" | UNKNOWN_FIELD group
                    "name":"Lai Châu"    | "name":"x","type":"island" | UNKNOWN_VALUE type
                    "name":"Lai Châu"    | "name":"x","validFrom":"2025-7-1" | MALFORMED_DATE validFrom
                    "name":"Lai Châu"    | "name":"x","validFrom":"2025-06-30" | VALIDITY_OUTSIDE_SET validFrom
                    "name":"Lai Châu"    | "name":"x","validTo":"2025-06-30" | VALIDITY_OUTSIDE_SET validTo
                    "name":"Lai Châu"    | "name":"x","validFrom":"2026-01-02","validTo":"2026-01-01" | VALIDITY_REVERSED validTo
                    """)
    void tellsWhatIsWrongWithAField(String usual, String other, String problem) {
        var list = read(new Areas(), PROVINCE.replace(usual, other));
        assertThat(told(list)).isEqualTo("1 12 " + problem + "\n");
    }

    @Test
    void refusesMoreLinesThanTheCountryHasAreas() {
        var line = PROVINCE + "\n";
        assertThatThrownBy(() -> read(new Areas(), line.repeat(AreaList.MOST_LINES + 1)))
                .isInstanceOf(FailureException.class);
    }

    @Test
    void countsTheLinesThatItNoLongerTells() {
        var rejections = new Rejections("area", Locale.ENGLISH, Long.MAX_VALUE);
        read(new Areas(), "x\n".repeat(3_000)).tell(rejections);
        assertThat(rejections.count()).isEqualTo(3_000);
        assertThat(rejections.untold()).isEqualTo(2_000);
        rejections.close();
    }

    private static AreaList read(Areas known, String... lines) {
        return AreaList.read(
                new NdjsonLines(
                        new ByteArrayInputStream(String.join("\n", lines).getBytes(UTF_8))),
                known);
    }

    private static String told(AreaList list) {
        var out = new ByteArrayOutputStream();
        try (var rejections = new Rejections("area", Locale.ENGLISH, Long.MAX_VALUE)) {
            list.tell(rejections);
            rejections.copyTo(out);
        }
        var text = new StringBuilder();
        for (JsonNode line : new JsonMapper().readTree(out.toByteArray())) {
            for (JsonNode problem : line.path("problems")) {
                text.append("%s %s %s %s\n"
                        .formatted(
                                line.path("line").asLong(),
                                line.path("area").asString("-"),
                                problem.path("code").asString(),
                                problem.path("path").asString()));
            }
        }
        return text.toString();
    }
}
