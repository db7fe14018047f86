package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.topic.Topics;

@SpringBootTest(classes = Door.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc
class DoorTest {
    private static final String JSON = "application/json";
    private static final String NDJSON = "application/x-ndjson";
    private static final String REPORTS = "/api/v1/reports";
    private static final String SCHOOL = """
            {"facility":"11-TH-0042","name":"Trường Tiểu học Na Tông","kind":"PRIMARY","commune2021":"03365",\
            "openedOn":"1995-09","sites":[{"site":"main","type":"MAIN"}]}""";
    private static final String REPORT = """
            {"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","facility":"11-TH-0042","section":"connectivity",\
            "period":"2025-05","submittedAt":"2025-06-02T08:14:03Z","data":{"technology":"MOBILE"}}""";

    @Autowired
    private MockMvcTester door;

    @Autowired
    private InMemoryEvents events;

    @Autowired
    private KnownRegister register;

    @BeforeEach
    void begin() {
        events.recover();
        register.goAway(false);
        register.with(KnownRegister.school("11-TH-0042", "03358"));
    }

    @Test
    void takesOneReport() {
        var answer = send("ministry", HttpMethod.POST, REPORTS, JSON, REPORT);
        assertThat(answer).hasStatus(202).hasContentType(JSON);
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.uploadId", id -> assertThat(id).asString().hasSize(36));
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"accepted\":1,\"rejected\":0,\"rejections\":[]}");
        assertThat(events.kept()).extracting(Event::topic).containsExactly(Topics.INGESTED_REPORTS);
        assertThat(events.kept().getFirst().origin().sender()).isEqualTo("ministry");
    }

    @Test
    void takesOneReportOverSeveralLines() {
        assertThat(send("ministry", HttpMethod.POST, REPORTS, JSON, "\r\n" + REPORT.replace(",", ",\r\n") + "\n"))
                .hasStatus(202);
    }

    @Test
    void takesManyReportsAndTellsWhichItDoesNot() {
        var body = REPORT + "\r\n\r\n" + REPORT.replace("0042", "0043") + "\n" + REPORT.replace("MOBILE", "DSL");
        var answer = send("ministry", HttpMethod.POST, REPORTS, NDJSON, body);
        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"rejected":2,"rejections":[
                 {"line":3,"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","problems":[
                  {"code":"UNKNOWN_FACILITY","path":"facility",
                   "message":"Cơ sở \\"11-TH-0043\\" chưa được đăng ký. Hãy đăng ký trước hoặc sửa lại mã."}]},
                 {"line":4,"reportId":"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10","problems":[
                  {"code":"UNKNOWN_VALUE","path":"data.technology",
                   "message":"Không được dùng \\"DSL\\" ở đây. Hãy chọn một trong: NONE, FIXED_BROADBAND, MOBILE, SATELLITE."}]}]}""");
    }

    @Test
    void takesNumbersAndTextsAndTellsWhichItDoesNot() {
        var speed = REPORT.replace("connectivity", "speed-test")
                .replace("\"technology\":\"MOBILE\"", "\"downloadMbps\":20.5,\"latencyMs\":30");
        var robotics = REPORT.replace("connectivity", "virtual-robotics")
                .replace("\"technology\":\"MOBILE\"", "\"platform\":\"Robot ảo\",\"classes\":2");
        var body = String.join(
                "\n",
                speed,
                robotics,
                speed.replace("20.5", "0"),
                robotics.replace("Robot ảo", "cô Mai 0912 345 678"),
                REPORT.replace("connectivity", "households")
                        .replace("\"technology\":\"MOBILE\"", "\"poorHouseholds\":3"));
        var answer = send("ministry", HttpMethod.POST, REPORTS, NDJSON, body);
        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"accepted":2,"rejected":3,"rejections":[
                 {"line":3,"problems":[{"code":"NOT_ABOVE","path":"data.downloadMbps",
                   "message":"Giá trị phải lớn hơn 0 và không quá 1000000."}]},
                 {"line":4,"problems":[{"code":"PERSONAL_DATA","path":"data.platform"}]},
                 {"line":5,"problems":[{"code":"SECTION_NOT_ALLOWED","path":"section"}]}]}""");
        assertThat(events.kept()).hasSize(2);
    }

    @Test
    void answers422WhereNothingIsAccepted() {
        var answer = send("ministry", HttpMethod.POST, REPORTS, NDJSON, "{}\n");
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"type":"about:blank","title":"Không có gì được nhận","status":422,"code":"NOTHING_ACCEPTED",
                 "accepted":0,"rejected":1,"rejections":[{"line":1}]}""");
        assertThat(send("ministry", HttpMethod.POST, REPORTS, NDJSON, "")).hasStatus(422);
        assertThat(send("ministry", HttpMethod.POST, REPORTS, JSON, "{")).hasStatus(422);
    }

    @Test
    void keepsNothingInADryRun() {
        assertThat(send("ministry", HttpMethod.POST, REPORTS + "?dryRun=true", NDJSON, REPORT))
                .hasStatus(202);
        assertThat(events.kept()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"en,true", "'fr, en;q=0.5, vi;q=0.1',true", "'en;q=0.5, vi',false", "fr,false", "'',false", "%%%,false"
    })
    void answersInEnglishWhereThatIsPreferred(String languages, boolean inEnglish) {
        var answer = door.post()
                .uri(REPORTS)
                .header("Authorization", "Bearer ministry")
                .header("Accept-Language", languages)
                .contentType(JSON)
                .content("{}")
                .exchange();
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.title")
                .isEqualTo(inEnglish ? "Nothing accepted" : "Không có gì được nhận");
    }

    @Test
    void refusesAJsonBodyOverTheBound() {
        assertThat(send("ministry", HttpMethod.POST, REPORTS, JSON, " ".repeat(Lines.LONGEST) + REPORT))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("TOO_LARGE");
    }

    @Test
    void saysThatSendingAgainIsSafeWhenKafkaIsAway() {
        events.failAfter(1);
        var answer = send("ministry", HttpMethod.POST, REPORTS, NDJSON, REPORT + "\n" + REPORT);
        assertThat(answer)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "5");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("KAFKA_UNAVAILABLE");
        assertThat(answer).bodyText().contains("gửi lại luôn an toàn").doesNotContain("test");
    }

    @Test
    void refusesNothingForTheRegistersSakeWhileItCannotBeRead() {
        register.goAway(true);
        assertThat(send("ministry", HttpMethod.POST, REPORTS, JSON, REPORT)).hasStatus(202);
        assertThat(send("ministry", HttpMethod.POST, REPORTS, JSON, REPORT.replace("0042", "0043")))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("REGISTER_UNAVAILABLE");
    }

    @Test
    void acceptsReportsForAFacilityOnceItsRegistrationIsAnswered() {
        var school = SCHOOL.replace("0042", "0099");
        var answer = send("province-11", HttpMethod.PUT, "/api/v1/facilities/11-TH-0099", JSON, school);
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().isLenientlyEqualTo(school);
        assertThat(send("province-11", HttpMethod.POST, REPORTS, JSON, REPORT.replace("0042", "0099")))
                .hasStatus(202);
    }

    @Test
    void tellsWhyARegistrationDoesNotHold() {
        var answer = send("ministry", HttpMethod.PUT, "/api/v1/facilities/x", JSON, SCHOOL);
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"code":"FACILITY_REFUSED","problems":[{"code":"UNKNOWN_VALUE","path":"facility"}]}""");
    }

    @Test
    void keepsNoPhoneNumberInAName() {
        var school = SCHOOL.replace("Na Tông", "Na Tông, cô Mai 0912 345 678");
        var answer = send("ministry", HttpMethod.PUT, "/api/v1/facilities/11-TH-0042", JSON, school);
        assertThat(answer).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"code":"FACILITY_REFUSED","problems":[{"code":"PERSONAL_DATA","path":"name"}]}""");
    }

    @Test
    void keepsAProvinceFromRegisteringElsewhere() {
        assertThat(send("province-14", HttpMethod.PUT, "/api/v1/facilities/11-TH-0042", JSON, SCHOOL))
                .hasStatus(403)
                .bodyJson()
                .extractingPath("$.problems[0].code")
                .isEqualTo("WRONG_PROVINCE");
    }

    @Test
    void takesManyFacilities() {
        var answer = send(
                "ministry",
                HttpMethod.POST,
                "/api/v1/facilities",
                NDJSON,
                SCHOOL + "\n" + SCHOOL.replace("PRIMARY", "x") + "\n");
        assertThat(answer).hasStatus(202).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"rejected":1,"rejections":[{"line":2,"facility":"11-TH-0042",
                 "problems":[{"code":"UNKNOWN_VALUE","path":"kind"}]}]}""");
    }

    @Test
    void takesAllAreasOrNone() {
        var commune = """
                {"boundaries":"2025","area":"03777","level":"commune","parent":"12","name":"Xã"}""";
        var province = """
                {"boundaries":"2025","area":"12","level":"province","parent":"VN","name":"Lai Châu"}""";
        assertThat(send("ministry", HttpMethod.POST, "/api/v1/areas", NDJSON, commune))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"AREAS_REFUSED","accepted":0,"rejected":1,"rejections":[{"line":1,"area":"03777",
                         "problems":[{"code":"UNKNOWN_PARENT","path":"parent"}]}]}""");
        assertThat(events.kept()).isEmpty();
        assertThat(send("ministry", HttpMethod.POST, "/api/v1/areas", NDJSON, commune + "\n" + province))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"accepted\":2}");
        assertThat(events.kept()).extracting(Event::key).containsExactly("2025/12", "2025/03777");
    }

    @Test
    void takesGroupsAllOrNone() {
        var group = """
                {"boundaries":"2025","group":"especially-disadvantaged","name":"Đặc biệt khó khăn",\
                "communes":["03358","03365"]}""";
        assertThat(send("ministry", HttpMethod.POST, "/api/v1/areas", NDJSON, group))
                .hasStatus(422)
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"code":"AREAS_REFUSED","accepted":0,"rejected":1,"rejections":[
                         {"line":1,"area":"group:especially-disadvantaged","problems":[
                          {"code":"UNKNOWN_COMMUNE","path":"communes[1]",
                           "message":"Không có xã \\"03365\\" trong hệ thống đơn vị hành chính 2025. Hãy sửa lại mã, giữ các số 0 ở đầu."}]}]}""");
        assertThat(events.kept()).isEmpty();
        assertThat(send("ministry", HttpMethod.POST, "/api/v1/areas", NDJSON, group.replace("03365", "03385")))
                .hasStatusOk()
                .bodyJson()
                .isStrictlyEqualTo("{\"accepted\":1}");
        assertThat(events.kept()).extracting(Event::key).containsExactly("2025/group:especially-disadvantaged");
    }

    @ParameterizedTest
    @CsvSource({
        "anonymous,   POST, /api/v1/reports,       401",
        "stranger,    POST, /api/v1/reports,       401",
        "unknowable,  POST, /api/v1/reports,       503",
        "researcher,  POST, /api/v1/reports,       403",
        "operator,    POST, /api/v1/reports,       403",
        "reporter,    POST, /api/v1/facilities,    403",
        "reporter,    PUT,  /api/v1/facilities/x,  403",
        "operator,    PUT,  /api/v1/facilities/x,  403",
        "province-11, POST, /api/v1/areas,         403",
        "researcher,  POST, /api/v1/areas,         403",
        "ministry,    GET,  /api/v1/reports,       405",
        "ministry,    GET,  /api/v1/elsewhere,     403",
        "ministry,    GET,  /actuator,             403",
        "ministry,    GET,  /actuator/prometheus,  403",
        "ministry,    GET,  /actuator/health,      403",
        "anonymous,   GET,  /actuator/health,      401",
        "anonymous,   GET,  /,                     401",
        "operator,    GET,  /actuator/metrics,     200",
        "operator,    GET,  /actuator/env,         404",
        "anonymous,   GET,  /actuator/health/liveness,  200",
        "operator,    GET,  /actuator/health/readiness, 503"
    })
    void opensEachDoorToItsOwnOnly(String token, String method, String path, int status) {
        var answer = send(token, HttpMethod.valueOf(method), path, JSON, "{}");
        assertThat(answer).hasStatus(status);
        if (status >= 400 && !path.contains("health/")) {
            assertThat(answer).hasContentType("application/problem+json");
            assertThat(answer).bodyJson().extractingPath("$.status").isEqualTo(status);
        }
    }

    @Test
    void tellsNobodyButAnOperatorHowItIs() {
        var anonymous = send("anonymous", HttpMethod.GET, "/actuator/health/readiness", JSON, "");
        assertThat(anonymous).hasStatus(503).bodyText().doesNotContain("kafka").doesNotContain("secret.internal");
        var operator = send("operator", HttpMethod.GET, "/actuator/health/readiness", JSON, "");
        assertThat(operator).bodyText().contains("kafka", "secret.internal");
    }

    @Test
    void tellsTheOperatorWhyLinesWereRefused() {
        send("ministry", HttpMethod.POST, REPORTS, JSON, REPORT.replace("0042", "0043"));
        assertThat(send("operator", HttpMethod.GET, "/actuator/prometheus", JSON, ""))
                .bodyText()
                .contains("p6_ingest_refused_total{code=\"UNKNOWN_FACILITY\",sort=\"report\"}");
    }

    @Test
    void saysWhichMediaTypesAndMethodsItTakes() {
        assertThat(send("ministry", HttpMethod.POST, REPORTS, "text/csv", "a,b"))
                .hasStatus(415)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        assertThat(send("ministry", HttpMethod.DELETE, REPORTS, JSON, ""))
                .hasStatus(405)
                .hasHeader("Allow", "POST")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("METHOD_NOT_ALLOWED");
        assertThat(send("ministry", HttpMethod.POST, REPORTS + "?dryRun=perhaps", JSON, REPORT))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("MALFORMED_REQUEST");
    }

    @Test
    void keepsBrowsersOut() {
        var answer = send("ministry", HttpMethod.POST, REPORTS, JSON, REPORT);
        assertThat(answer.getResponse().getHeaderNames())
                .contains("X-Content-Type-Options", "X-Frame-Options", "Content-Security-Policy")
                .doesNotContain("Set-Cookie", "Access-Control-Allow-Origin");
        var preflight = door.options()
                .uri(REPORTS)
                .headers(headers -> headers.setAll(
                        Map.of("Origin", "https://elsewhere.example", "Access-Control-Request-Method", "POST")))
                .exchange();
        assertThat(preflight).hasStatus(401);
    }

    private MvcTestResult send(String token, HttpMethod method, String path, String type, String body) {
        var request = door.method(method).uri(path).contentType(type).content(body);
        if (!token.equals("anonymous")) request.header("Authorization", "Bearer " + token);
        return request.exchange();
    }
}
