package vn.p6monitor.ingest.facility;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Verdict;

class FacilityReaderTest {
    private static final String SCHOOL = """
            {"facility":"11-TH-0042","name":"Na Tông","kind":"PRIMARY","commune2021":"03365","openedOn":"1995-09",
             "sites":[{"site":"main","type":"MAIN"}]}""";

    @Test
    void readsARegistrationWithEverythingInIt() {
        var read = accepted("""
                {"facility":"11-TH-0042","name":"Trường Tiểu học Na Tông","kind":"PRIMARY","commune2021":"03365",
                 "commune2025":"03358","openedOn":"1995-09","closedOn":"2025-08",
                 "sites":[{"site":"main","type":"MAIN"},
                          {"site":"d1","type":"SATELLITE","name":"Huổi Chanh","latitude":21.1,"longitude":103,
                           "openedOn":"2000-09","closedOn":null}]}""");
        assertThat(read.facility())
                .isEqualTo(new Facility(
                        "11-TH-0042",
                        "Trường Tiểu học Na Tông",
                        FacilityKind.PRIMARY,
                        "03365",
                        "03358",
                        new Opening(Month.of(1995, 9), Month.of(2025, 8)),
                        List.of(
                                new Site("main", SiteType.MAIN, null, null, null, new Opening(null, null)),
                                new Site(
                                        "d1",
                                        SiteType.SATELLITE,
                                        "Huổi Chanh",
                                        21.1,
                                        103.0,
                                        new Opening(Month.of(2000, 9), null))),
                        null));
    }

    @Test
    void followsAnOldCommuneThatWentWholeIntoANewOne() {
        assertThat(accepted(SCHOOL).placement().province()).isEqualTo("11");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "facility":"11-TH-0042"  | "facility":"a b"        | MALFORMED_CODE facility
                    "facility":"11-TH-0042"  | "facility":7            | WRONG_TYPE facility
                    "facility":"11-TH-0042", |                         | MISSING_FIELD facility
                    "name":"Na Tông"         | "name":""               | MALFORMED_TEXT name
                    "kind":"PRIMARY"         | "kind":"primary"        | UNKNOWN_VALUE kind
                    "kind":"PRIMARY"         | "kind":null             | MISSING_FIELD kind
                    "commune2021":"03365"    | "commune2021":3365      | WRONG_TYPE commune2021
                    "commune2021":"03365"    | "commune2021":"99999"   | UNKNOWN_COMMUNE commune2021
                    "commune2021":"03365"    | "commune2021":"100"     | UNKNOWN_COMMUNE commune2021
                    "commune2021":"03365"    | "commune2021":"03370"   | COMMUNE_WAS_SPLIT commune2025
                    "commune2021":"03365"    | "commune2021":"03370","commune2025":"03646" | NOT_A_SUCCESSOR commune2025
                    "commune2021":"03365"    | "commune2021":null      | MISSING_FIELD commune2025
                    "commune2021":"03365"    | "commune2025":"11"      | UNKNOWN_COMMUNE commune2025
                    "openedOn":"1995-09"     | "openedOn":"1995"       | MALFORMED_MONTH openedOn
                    "openedOn":"1995-09",    |                         | MISSING_FIELD openedOn
                    "openedOn":"1995-09"     | "openedOn":"1995-09","closedOn":"1990-01" | CLOSED_BEFORE_OPENED closedOn
                    "openedOn":"1995-09"     | "openedOn":"1995-09","version":3 | UNKNOWN_FIELD version
                    "openedOn":"1995-09"     | "openedOn":"1995-09","openedOn":"1995-09" | DUPLICATE openedOn
                    "type":"MAIN"            | "type":"SATELLITE"      | NOT_ONE_MAIN_SITE sites
                    "type":"MAIN"            | "type":"main"           | UNKNOWN_VALUE sites[0].type
                    "type":"MAIN"            | "type":"MAIN","latitude":91 | OUT_OF_RANGE sites[0].latitude
                    "type":"MAIN"            | "type":"MAIN","latitude":1e999 | OUT_OF_RANGE sites[0].latitude
                    "type":"MAIN"            | "type":"MAIN","latitude":"1" | WRONG_TYPE sites[0].latitude
                    "type":"MAIN"            | "type":"MAIN","x":1     | UNKNOWN_FIELD sites[0].x
                    "site":"main",           |                         | MISSING_FIELD sites[0].site
                    [{"site":"main","type":"MAIN"}] | {}               | WRONG_TYPE sites
                    [{"site":"main","type":"MAIN"}] | []               | NOT_ONE_MAIN_SITE sites
                    [{"site":"main","type":"MAIN"}] | ["main"]         | WRONG_TYPE sites[0]
                    [{"site":"main","type":"MAIN"}] | null             | MISSING_FIELD sites
                    """)
    void tellsWhatIsWrong(String usual, @Nullable String other, String problem) {
        assertThat(SCHOOL).contains(usual);
        assertThat(problems(SCHOOL.replace(usual, other == null ? "" : other), null))
                .containsExactly(problem);
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(problems(
                        "{\"facility\":\"a/b\",\"kind\":\"x\",\"sites\":[{},{\"site\":1}],\"commune2025\":\"1\"}",
                        null))
                .containsExactlyInAnyOrder(
                        "MALFORMED_CODE facility",
                        "MISSING_FIELD name",
                        "UNKNOWN_VALUE kind",
                        "MISSING_FIELD openedOn",
                        "UNKNOWN_COMMUNE commune2025",
                        "MISSING_FIELD sites[0].site",
                        "MISSING_FIELD sites[0].type",
                        "MISSING_FIELD sites[1].type",
                        "WRONG_TYPE sites[1].site");
    }

    @Test
    void takesTheCodeOfTheAddressAndNoOther() {
        assertThat(problems(SCHOOL, "11-TH-0043")).containsExactly("UNKNOWN_VALUE facility");
        assertThat(problems(SCHOOL, "11-TH-0042")).isEmpty();
        assertThat(problems(SCHOOL.replace("\"facility\":\"11-TH-0042\",", ""), "11-TH-0042"))
                .isEmpty();
    }

    private static PlacedFacility accepted(String json) {
        return switch (read(json, null).verdict()) {
            case Verdict.Accepted(var placed) -> placed;
            case Verdict.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    private static List<String> problems(String json, @Nullable String expected) {
        return switch (read(json, expected).verdict()) {
            case Verdict.Accepted(var _) -> List.of();
            case Verdict.Refused(var problems) ->
                problems.stream().map(p -> p.code() + " " + p.path()).toList();
        };
    }

    private static FacilityReading read(String json, @Nullable String expected) {
        var bytes = json.getBytes(UTF_8);
        return FacilityReader.read(
                Line.of(1, bytes, 0, bytes.length),
                expected,
                KnownRegister.ofASmallCountry().areas());
    }
}
