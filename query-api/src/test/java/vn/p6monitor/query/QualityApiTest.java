package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.query.quality.FlaggedFacilities;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

@ApiTest
class QualityApiTest {
    private static final List<String> DIEN_BIEN =
            List.of("2021/VN", "2021/11", "2021/100", "2021/03365", "2025/VN", "2025/11", "2025/03358");
    private static final List<String> LAO_CAI = List.of("2025/VN", "2025/15", "2025/02650", "2025/group:remote");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void someFlags() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World()
                .flagged(FlagsDocument.of(
                        "11-TH-0042",
                        0,
                        "PRIMARY",
                        DIEN_BIEN,
                        List.of(
                                flag(FlagRule.SUDDEN_CHANGE, 1, "learners", 1_000L, 100L),
                                flag(FlagRule.RECEIVED_LATE, 2, null, 91L, 90L))))
                .flagged(FlagsDocument.of(
                        "15-CD-0001",
                        0,
                        "COLLEGE",
                        LAO_CAI,
                        List.of(flag(FlagRule.CONFLICTING_REVISION, 3, null, 0L, null))))
                .flagged(FlagsDocument.of("15-CD-0002", 0, "COLLEGE", LAO_CAI, List.of()));
    }

    private static Flag flag(FlagRule rule, int report, @Nullable String field, Long value, @Nullable Long reference) {
        return new Flag(
                rule,
                Sections.named("enrolment").orElseThrow(),
                "main",
                Month.of(2025, 5),
                new UUID(0, report),
                field,
                value,
                reference);
    }

    @Test
    void tellsEachFlagWithItsTextInBothLanguages() {
        var answer = anyone.as("ministry").get("/api/v1/quality?area=11&rule=SUDDEN_CHANGE");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json()).isEqualTo(Api.JSON.readTree("""
                {"flags": [{"rule": "SUDDEN_CHANGE",
                  "message": {"vi": "\\"learners\\" thay đổi hơn 3 lần: trước đó là 100, nay là 1.000. Hãy kiểm tra xem số nào đúng.",
                              "en": "\\"learners\\" changed by more than a factor of 3: 100 before, 1,000 now. Check which of them is right."},
                  "facility": "11-TH-0042", "kind": "PRIMARY", "section": "enrolment", "site": "main",
                  "period": "2025-05", "reportId": "00000000-0000-0000-0000-000000000001",
                  "field": "learners", "value": 1000, "reference": 100}],
                 "next": null}
                """));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ministry    | ''                                             | 1 2 3
            ministry    | ?area=VN                                       | 1 2 3
            ministry    | ?area=VN&boundaries=2021                       | 1 2
            ministry    | ?boundaries=2021                               | 1 2
            ministry    | ?area=11                                       | 1 2
            ministry    | ?area=100&boundaries=2021                      | 1 2
            ministry    | ?area=group:remote                             | 3
            ministry    | ?rule=RECEIVED_LATE                            | 2
            ministry    | ?rule=RECEIVED_LATE,CONFLICTING_REVISION       | 2 3
            ministry    | ?kind=COLLEGE                                  | 3
            ministry    | ?kind=PRESCHOOL                                | ''
            ministry    | ?area=02650&rule=RECEIVED_LATE                 | ''
            province-11 | ''                                             | 1 2
            province-11 | ?boundaries=2021                               | 1 2
            province-11 | ?area=11                                       | 1 2
            province-11 | ?area=03358                                    | 1 2
            province-11 | ?area=03365&boundaries=2021&kind=PRIMARY       | 1 2
            province-15 | ''                                             | 3
            province-15 | ?area=15&boundaries=2021                       | ''
            province-99 | ''                                             | ''
            """)
    void tellsWhatWasAskedForAndIsTheReadersToKnow(String reader, String question, String reports) {
        var answer = anyone.as(reader).get("/api/v1/quality" + question);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(reports(answer)).isEqualTo(reports);
    }

    @ParameterizedTest
    @CsvSource({
        "'?area=15'",
        "'?area=VN'",
        "'?area=02650'",
        "'?area=group:remote'",
        "'?area=10&boundaries=2021'",
        "'?area=15&boundaries=2021'"
    })
    void tellsAProvinceNothingOfOthers(String question) {
        var answer = anyone.as("province-11").get("/api/v1/quality" + question);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.json().get("code").asString()).isEqualTo("NOT_ALLOWED");
        assertThat(answer.json().get("parameter").asString()).isEqualTo("area");
    }

    @ParameterizedTest
    @CsvSource({
        ", 401, SIGN_IN_REQUIRED",
        "researcher, 403, NOT_ALLOWED",
        "reporter, 403, NOT_ALLOWED",
        "operator, 403, NOT_ALLOWED",
        "nobody, 403, NOT_ALLOWED",
        "province-x, 403, NOT_ALLOWED",
        "forged, 401, INVALID_TOKEN"
    })
    void isForTheMinistryAndProvincesAlone(@Nullable String reader, int status, String code) {
        var client = reader == null ? anyone : anyone.as(reader);
        for (var question : List.of("", "?area=11", "?area=99", "?x=1", "?cursor=g1f1.x")) {
            var answer = client.get("/api/v1/quality" + question);
            assertThat(answer.status()).as(question).isEqualTo(status);
            assertThat(answer.json().get("code").asString()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "area=99, UNKNOWN_AREA, area",
        "area=group:none, UNKNOWN_GROUP, area",
        "boundaries=1999, UNKNOWN_BOUNDARIES, boundaries",
        "rule=LATE, UNKNOWN_RULE, rule",
        "rule=, UNKNOWN_RULE, rule",
        "kind=SCHOOL, UNKNOWN_KIND, kind",
        "limit=0, MALFORMED_LIMIT, limit",
        "limit=10001, MALFORMED_LIMIT, limit",
        "cursor=x, MALFORMED_CURSOR, cursor",
        "cursor=g1f1.eHh4, MALFORMED_CURSOR, cursor",
        "within=11, UNKNOWN_PARAMETER, within"
    })
    void namesWhatIsWrongWithAQuestion(String question, String code, String parameter) {
        var answer = anyone.as("ministry").get("/api/v1/quality?" + question);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("parameter").asString()).isEqualTo(parameter);
    }

    @Test
    void leadsOnFlagByFlagAndOnlyWithTheSameQuestion() {
        var ministry = anyone.as("ministry");
        var reports = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = ministry.get("/api/v1/quality?limit=1" + (next == null ? "" : "&cursor=" + next));
            assertThat(page.status()).isEqualTo(200);
            reports.add(reports(page));
            next = page.json().get("next").asString(null);
            if (next != null && reports.size() == 1) {
                var other = ministry.get("/api/v1/quality?limit=1&area=11&cursor=" + next);
                assertThat(other.json().get("code").asString()).isEqualTo("MALFORMED_CURSOR");
            }
        } while (next != null);
        assertThat(reports).containsExactly("1", "2", "3");
    }

    @Test
    void leadsOnOverManyFacilities() {
        api.world = new World();
        int facilities = FlaggedFacilities.PAGE + 1;
        for (int i = 0; i < facilities; i++) {
            api.world.flagged(FlagsDocument.of(
                    "F%04d".formatted(i),
                    0,
                    "PRIMARY",
                    DIEN_BIEN,
                    List.of(flag(FlagRule.RECEIVED_LATE, i, null, 91L, 90L))));
        }
        var ministry = anyone.as("ministry");
        assertThat(ministry.get("/api/v1/quality").json().get("flags").size()).isEqualTo(facilities);
        var first =
                ministry.get("/api/v1/quality?limit=" + FlaggedFacilities.PAGE).json();
        assertThat(first.get("flags").size()).isEqualTo(FlaggedFacilities.PAGE);
        var rest = ministry.get("/api/v1/quality?cursor=" + first.get("next").asString())
                .json();
        assertThat(rest.get("flags").size()).isEqualTo(1);
    }

    @Test
    void saysWhenTheIndexIsAway() {
        api.away = true;
        assertThat(anyone.as("ministry").get("/api/v1/quality").status()).isEqualTo(503);
    }

    /// The numbers of the reports in an answer.
    private static String reports(Api.Answer answer) {
        var reports = new ArrayList<String>();
        for (var flag : answer.json().get("flags")) {
            var id = UUID.fromString(flag.get("reportId").asString());
            reports.add(Long.toString(id.getLeastSignificantBits()));
        }
        return String.join(" ", reports);
    }
}
