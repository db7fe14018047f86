package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.query.receipts.Reported.report;
import static vn.p6monitor.query.receipts.Reported.version;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.index.Provenance;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

@ApiTest
class ReceiptsApiTest {
    private static final String AT = "2025-06-02T00:00:00Z";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void aSchoolWithReports() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World()
                .registered(
                        FacilitiesApiTest.registration("F", "Na Tông", FacilityKind.PRIMARY, "03365", "03358", null))
                .said(version(
                        report(1, 0, "rooms", "main", "2025-05", "2025-06-01T00:00:00Z", "stemRooms", 1),
                        null,
                        "2025-06-01T00:00:01Z"))
                .said(version(report(1, 1, "rooms", "main", "2025-05", AT, "stemRooms", 2), null, AT))
                .said(version(report(2, 0, "rooms", "main", "2025-09", AT, "stemRooms", 2), null, AT))
                .said(version(report(3, 0, "rooms", "main", "1990-01", AT, "stemRooms", 2), null, AT))
                .said(version(report(4, 0, "rooms", "main", "2025-05", AT, "stemRooms", 2), "15", AT))
                .refused(refusal("0-7", "11", "F", 5))
                .refused(refusal("0-8", null, "F", 1))
                .flagged(FlagsDocument.of(
                        "F",
                        0,
                        "PRIMARY",
                        List.of(),
                        List.of(
                                flag(1, FlagRule.SUDDEN_CHANGE, "stemRooms", 90L, 20L),
                                flag(2, FlagRule.RECEIVED_LATE, null, 91L, 90L))));
    }

    private static Flag flag(int report, FlagRule rule, @Nullable String field, Long value, Long reference) {
        var rooms = Sections.named("rooms").orElseThrow();
        return new Flag(rule, rooms, "main", Month.of(2025, 5), new UUID(0, report), field, value, reference);
    }

    static RejectionDocument refusal(String id, @Nullable String province, String facility, int report) {
        return RejectionDocument.of(
                id,
                new RejectionDocument.About("report", province, facility, id(report), null),
                new Provenance("ndjson", "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", "school", 3L),
                List.of(RejectionDocument.Reason.parse("PART_EXCEEDS_WHOLE data.female")),
                1_748_822_400_000L,
                "{}".getBytes(StandardCharsets.UTF_8));
    }

    private static String id(int report) {
        return new UUID(0, report).toString();
    }

    private Api.Answer receipt(String reader, int report) {
        return anyone.as(reader).speaking("en").get("/api/v1/reports/F/" + id(report));
    }

    @Test
    void tellsEverythingOfAReportThatCounts() {
        var answer = receipt("ministry", 1);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Language")).isEqualTo("en");
        var receipt = answer.json();
        assertThat(receipt.get("versions")).isEqualTo(Api.JSON.readTree("""
                [{"revision": 0, "withdrawn": false, "section": "rooms", "site": "main", "period": "2025-05",
                  "state": "SUPERSEDED",
                  "supersededBy": {"reportId": "00000000-0000-0000-0000-000000000001", "revision": 1,
                    "submittedAt": "2025-06-02T00:00:00Z", "receivedAt": "2025-06-02T00:00:00Z"},
                  "problems": [], "submittedAt": "2025-06-01T00:00:00Z", "receivedAt": "2025-06-01T00:00:01Z",
                  "way": "json", "uploadId": "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", "line": null,
                  "sender": "school", "province": null},
                 {"revision": 1, "withdrawn": false, "section": "rooms", "site": "main", "period": "2025-05",
                  "state": "COUNTED", "supersededBy": null, "problems": [],
                  "submittedAt": "2025-06-02T00:00:00Z", "receivedAt": "2025-06-02T00:00:00Z",
                  "way": "json", "uploadId": "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10", "line": null,
                  "sender": "school", "province": null}]
                """));
        assertThat(receipt.get("flags")).isEqualTo(Api.JSON.readTree("""
                [{"rule": "SUDDEN_CHANGE", "field": "stemRooms", "value": 90, "reference": 20, "message":
                  "\\"stemRooms\\" changed by more than a factor of 3: 20 before, 90 now. Check which of them is right."}]
                """));
        var countsIn = receipt.get("countsIn");
        assertThat(countsIn.get("indicators")).contains(Api.JSON.readTree("""
                {"indicator": "RM02", "from": "2025-05", "to": "2025-08"}
                """));
        assertThat(countsIn.get("areas").toString()).isEqualTo("""
                [{"boundaries":"2021","area":"03365","level":"commune","name":"Xã Na Tông"},\
                {"boundaries":"2021","area":"100","level":"district","name":"Huyện Điện Biên"},\
                {"boundaries":"2021","area":"11","level":"province","name":"Điện Biên"},\
                {"boundaries":"2021","area":"VN","level":"nation","name":"Việt Nam"},\
                {"boundaries":"2025","area":"03358","level":"commune","name":"Xã Núa Ngam"},\
                {"boundaries":"2025","area":"11","level":"province","name":"Điện Biên"},\
                {"boundaries":"2025","area":"VN","level":"nation","name":"Việt Nam"},\
                {"boundaries":"2021","area":"group:poor","level":"group","name":"Huyện nghèo"},\
                {"boundaries":"2025","area":"group:remote","level":"group","name":"Vùng sâu, vùng xa"}]""");
        assertThat(receipt.get("refusals").size()).isEqualTo(1);
        assertThat(receipt.propertyNames())
                .containsExactly(
                        "facility",
                        "reportId",
                        "state",
                        "receivedAt",
                        "way",
                        "dueOn",
                        "onTime",
                        "supersededBy",
                        "problems",
                        "versions",
                        "flags",
                        "countsIn",
                        "refusals");
        assertThat(receipt.get("state").asString()).isEqualTo("COUNTED");
        assertThat(receipt.get("receivedAt").asString()).isEqualTo("2025-06-01T00:00:01Z");
        assertThat(receipt.get("dueOn").asString()).isEqualTo("2025-06-15");
        assertThat(receipt.get("onTime").asBoolean()).isTrue();
    }

    @Test
    void tellsWhyAReportIsHeld() {
        var receipt = receipt("province-11", 3).json();
        assertThat(receipt.get("state").asString()).isEqualTo("HELD");
        assertThat(receipt.get("onTime").asBoolean()).isFalse();
        assertThat(receipt.get("problems")).isEqualTo(Api.JSON.readTree("""
                [{"code": "NOT_OPEN", "path": "period", "message":
                  "The facility or site of \\"F\\" was not open in 1990-01. Correct the month or the registration."}]
                """));
        assertThat(receipt.get("countsIn").isNull()).isTrue();
    }

    @Test
    void tellsWhyAReportWasRefused() {
        var receipt = receipt("province-11", 5).json();
        assertThat(receipt.get("state").asString()).isEqualTo("REFUSED");
        assertThat(receipt.get("receivedAt").asString()).isEqualTo("2025-06-02T00:00:00Z");
        assertThat(receipt.get("way").asString()).isEqualTo("ndjson");
        assertThat(receipt.get("dueOn").isNull()).isTrue();
        assertThat(receipt.get("refusals").get(0).get("reasons")).isEqualTo(Api.JSON.readTree("""
                [{"code": "PART_EXCEEDS_WHOLE", "path": "data.female", "message":
                  "A part cannot be larger than its whole: correct this value or \\"…\\"."}]
                """));
    }

    @Test
    void tellsWhichOtherReportHasTakenAReportsPlace() {
        api.world.said(version(report(6, 0, "rooms", "main", "2025-05", "2025-06-03T00:00:00Z"), null, AT));
        assertThat(receipt("ministry", 6).json().get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(receipt("ministry", 1).json().get("state").asString()).isEqualTo("COUNTED");
        api.world.said(
                version(report(7, 0, "rooms", "main", "2025-05", "2025-06-03T00:00:00Z", "stemRooms", 1), null, AT));
        var receipt = receipt("ministry", 1).json();
        assertThat(receipt.get("state").asString()).isEqualTo("SUPERSEDED");
        assertThat(receipt.get("supersededBy").get("reportId").asString()).isEqualTo(id(7));
        assertThat(receipt.get("flags").size()).isZero();
        assertThat(receipt.get("countsIn").isNull()).isTrue();
    }

    @Test
    void tellsAProvinceOfOthersFacilitiesOnlyWhatItSaidItself() {
        api.world.said(
                version(report(4, 1, "rooms", "main", "2025-05", AT, "stemRooms", 3), null, "2025-06-05T00:00:00Z"));
        var own = receipt("province-15", 4).json();
        assertThat(own.get("state").asString()).isEqualTo("HELD");
        assertThat(own.get("versions").size()).isEqualTo(1);
        assertThat(own.get("versions").get(0).get("province").asString()).isEqualTo("15");
        assertThat(own.get("problems").get(0).get("code").asString()).isEqualTo("WRONG_PROVINCE");
        var whole = receipt("province-11", 4).json();
        assertThat(whole.get("state").asString()).isEqualTo("COUNTED");
        assertThat(whole.get("versions").size()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        ", 1, 401",
        "researcher, 1, 403",
        "operator, 1, 403",
        "nobody, 1, 403",
        "reporter-F, 1, 200",
        "reporter-F, 5, 200",
        "reporter-F, 9, 404",
        "reporter-G, 1, 404",
        "reporter-G, 9, 404",
        "province-11, 1, 200",
        "province-11, 9, 404",
        "province-15, 1, 404",
        "province-15, 5, 404",
        "province-15, 9, 404",
        "province-15, 4, 200",
        "ministry, 1, 200",
        "ministry, 9, 404"
    })
    void isForThoseResponsibleForTheFacility(@Nullable String reader, int report, int status) {
        var client = reader == null ? anyone : anyone.as(reader);
        assertThat(client.get("/api/v1/reports/F/" + id(report)).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"F/x", "F/00000000-0000-0000-0000-00000000000A", "a%20b/00000000-0000-0000-0000-000000000001"})
    void knowsNothingOfWhatCannotBeTheNameOfAReport(String name) {
        assertThat(anyone.as("ministry").get("/api/v1/reports/" + name).status())
                .isEqualTo(404);
    }

    @Test
    void speaksTheReadersLanguage() {
        var answer = anyone.as("ministry").get("/api/v1/reports/F/" + id(3));
        assertThat(answer.header("Content-Language")).isEqualTo("vi");
        assertThat(answer.json().get("problems").get(0).get("message").asString())
                .contains("1990-01")
                .doesNotContain("The facility");
    }
}
