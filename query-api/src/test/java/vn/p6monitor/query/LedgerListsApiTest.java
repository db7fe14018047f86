package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.schemas.index.UploadDocument;

/// The lists of what was refused and of what was uploaded.
@ApiTest
class LedgerListsApiTest {
    private static final long DAY = 86_400_000;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void someOfBoth() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World()
                .refused(ReceiptsApiTest.refusal("0-1", "11", "F", 1))
                .refused(ReceiptsApiTest.refusal("0-2", "15", "F", 2))
                .refused(ReceiptsApiTest.refusal("1-0", null, "F", 3))
                .refused(ReceiptsApiTest.refusal("1-1", "11", "F", 4))
                .uploaded(upload("a", "province-11", "11", 1, null))
                .uploaded(upload("b", "province-15", "15", 2, null))
                .uploaded(upload("c", "ministry", null, 3, "a"))
                .uploaded(upload("d", "reporter-F", "11", 4, null));
    }

    static UploadDocument upload(
            String id, String sender, @Nullable String province, int day, @Nullable String withdraws) {
        return new UploadDocument(
                id, sender, province, "csv", "report", day * DAY, day * DAY + 1, 5, 1, "COMPLETE", withdraws);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ministry    | rejections | ''                          | 0-1 0-2 1-0 1-1
            ministry    | rejections | ?province=15                | 0-2
            ministry    | rejections | ?reason=PART_EXCEEDS_WHOLE,NOT_OPEN | 0-1 0-2 1-0 1-1
            ministry    | rejections | ?reason=NOT_OPEN            | ''
            ministry    | rejections | ?since=2025-06-02           | 0-1 0-2 1-0 1-1
            ministry    | rejections | ?since=2025-06-03           | ''
            ministry    | rejections | ?since=2025-06-02T00:00:00Z | 0-1 0-2 1-0 1-1
            ministry    | rejections | ?since=2025-06-02T00:00:00.001Z | ''
            province-11 | rejections | ''                          | 0-1 1-1
            province-11 | rejections | ?province=11                | 0-1 1-1
            province-99 | rejections | ''                          | ''
            ministry    | uploads    | ''                          | d c b a
            ministry    | uploads    | ?since=1970-01-04           | d c
            province-11 | uploads    | ''                          | d a
            reporter-F  | uploads    | ''                          | d
            reporter-G  | uploads    | ''                          | ''
            """)
    void listsWhatWasAskedForAndIsTheReadersToKnow(String reader, String list, String question, String ids) {
        var answer = anyone.as(reader).get("/api/v1/" + list + question);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(ids(answer, list)).isEqualTo(ids);
    }

    @ParameterizedTest
    @CsvSource({"rejections, 0-1 0-2 1-0 1-1", "uploads, d c b a"})
    void leadsOnPageByPageAndOnlyWithTheSameQuestion(String list, String ids) {
        var ministry = anyone.as("ministry");
        var found = new ArrayList<String>();
        @Nullable String next = null;
        do {
            var page = ministry.get("/api/v1/" + list + "?limit=1" + (next == null ? "" : "&cursor=" + next));
            assertThat(page.status()).isEqualTo(200);
            found.add(ids(page, list));
            next = page.json().get("next").asString(null);
            if (next != null) {
                var other = ministry.get("/api/v1/" + list + "?since=1970-01-01&cursor=" + next);
                assertThat(other.json().get("code").asString()).isEqualTo("MALFORMED_CURSOR");
            }
        } while (next != null);
        assertThat(String.join(" ", found)).isEqualTo(ids);
    }

    @Test
    void tellsWhatWasSentAndWhyItWasRefused() {
        var answer = anyone.as("province-11").speaking("en").get("/api/v1/rejections/0-1");
        assertThat(answer.json()).isEqualTo(Api.JSON.readTree("""
                {"id": "0-1", "sort": "report", "refusedAt": "2025-06-02T00:00:00Z", "way": "ndjson",
                 "upload": "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", "line": 3, "sender": "school", "source": null,
                 "province": "11", "facility": "F", "reportId": "00000000-0000-0000-0000-000000000001",
                 "reasons": [{"code": "PART_EXCEEDS_WHOLE", "path": "data.female",
                   "message": "A part cannot be larger than its whole: correct this value or \\"…\\"."}],
                 "size": 2, "text": "{}"}
                """));
    }

    @Test
    void tellsWhatCameOfAnUpload() {
        var answer = anyone.as("province-11").get("/api/v1/uploads/a");
        assertThat(answer.json()).isEqualTo(Api.JSON.readTree("""
                {"uploadId": "a", "sender": "province-11", "province": "11", "way": "csv", "sort": "report",
                 "beganAt": "1970-01-02T00:00:00Z", "endedAt": "1970-01-02T00:00:00.001Z",
                 "accepted": 5, "rejected": 1, "state": "COMPLETE", "withdraws": null, "withdrawnBy": "c"}
                """));
    }

    @ParameterizedTest
    @CsvSource({
        "province-15, rejections/0-1",
        "province-11, rejections/1-0",
        "ministry, rejections/9-9",
        "province-15, uploads/a",
        "province-11, uploads/c",
        "reporter-F, uploads/a",
        "ministry, uploads/z"
    })
    void tellsNotEvenWhetherThereIsOneThatIsNotTheReadersToKnow(String reader, String address) {
        assertThat(anyone.as(reader).get("/api/v1/" + address).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        ", rejections, 401",
        ", uploads, 401",
        "researcher, rejections, 403",
        "researcher, uploads, 403",
        "operator, rejections, 403",
        "operator, uploads, 403",
        "reporter-F, rejections, 403",
        "province-x, rejections, 403",
        "province-x, uploads, 403",
        "province-15, rejections?province=11, 403"
    })
    void isClosedToOthers(@Nullable String reader, String address, int status) {
        var client = reader == null ? anyone : anyone.as(reader);
        assertThat(client.get("/api/v1/" + address).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "rejections?since=yesterday, MALFORMED_TIME, since",
        "uploads?since=2025-13-01, MALFORMED_TIME, since",
        "rejections?reason=BAD, UNKNOWN_REASON, reason",
        "rejections?cursor=x, MALFORMED_CURSOR, cursor",
        "uploads?limit=0, MALFORMED_LIMIT, limit",
        "uploads?province=11, UNKNOWN_PARAMETER, province"
    })
    void namesWhatIsWrongWithAQuestion(String address, String code, String parameter) {
        var answer = anyone.as("ministry").get("/api/v1/" + address);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("parameter").asString()).isEqualTo(parameter);
    }

    private static String ids(Api.Answer answer, String list) {
        var ids = new ArrayList<String>();
        for (var one : answer.json().get(list)) {
            ids.add(one.get(list.equals("uploads") ? "uploadId" : "id").asString());
        }
        return String.join(" ", ids);
    }
}
