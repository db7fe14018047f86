package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletInputStream;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

class ReportDoorTest extends AtTheDoor {
    @Test
    void takesOneReport() {
        var answer = send("ministry", HttpMethod.POST, REPORTS, JSON, REPORT);
        assertThat(answer).hasStatus(202).hasContentType(JSON);
        assertThat(answer)
                .bodyJson()
                .hasPathSatisfying("$.uploadId", id -> assertThat(id).asString().hasSize(36));
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"accepted\":1,\"rejected\":0,\"rejections\":[]}");
        assertThat(events.kept()).extracting(Event::topic).containsExactly(Topics.INGESTED_REPORTS, Topics.UPLOADS);
        var origin = events.kept().getFirst().origin();
        assertThat(origin.sender()).isEqualTo("ministry");
        assertThat(origin.way()).isEqualTo(Way.JSON);
        assertThat(origin.line()).isNull();
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
        assertThat(events.kept())
                .extracting(Event::topic)
                .containsExactly(Topics.INGESTED_REPORTS, Topics.INGESTED_REPORTS, Topics.UPLOADS);
    }

    @Test
    void keepsWhatItRefuses() {
        var elsewhere = REPORT.replace("0042", "0043");
        send("province-11", HttpMethod.POST, REPORTS, NDJSON, REPORT + "\n\n" + elsewhere);
        assertThat(events.refusals()).hasSize(1);
        var refusal = events.refusals().getFirst();
        assertThat(refusal.bytes()).isEqualTo(ByteBuffer.wrap(elsewhere.getBytes(UTF_8)));
        assertThat(refusal.origin()).isEqualTo(events.kept().getFirst().origin().at(3));
        assertThat(refusal.origin().way()).isEqualTo(Way.NDJSON);
        assertThat(refusal.subject()).isEqualTo(new Subject("11-TH-0043", "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10"));
        assertThat(refusal.province()).isEqualTo("11");
        assertThat(refusal.authority()).containsExactly("province:11");
    }

    @Test
    void keepsARefusalUnderTheProvinceOfTheFacilityWhereTheSenderHasNone() {
        send("reporter", HttpMethod.POST, REPORTS, JSON, REPORT.replace("MOBILE", "DSL"));
        var refusal = events.refusals().getFirst();
        assertThat(refusal.province()).isEqualTo("11");
        assertThat(refusal.authority()).containsExactly("facility:11-TH-0042");
    }

    @Test
    void takesNothingForARefusalThatCannotBeKept() {
        events.failAfter(0);
        assertThat(send("ministry", HttpMethod.POST, REPORTS, JSON, "{}")).hasStatus(503);
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
        send("ministry", HttpMethod.POST, REPORTS + "?dryRun=true", NDJSON, "{}");
        assertThat(events.kept()).isEmpty();
        assertThat(events.refusals()).isEmpty();
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

    /// Of a body that would never end.
    @ParameterizedTest
    @CsvSource({"POST, /api/v1/reports", "POST, /api/v1/facilities", "DELETE, /api/v1/uploads/x", "POST, /api/v1/areas"
    })
    void readsNothingWhileItIsKnownThatKafkaIsAway(String method, String path) {
        events.goAway();
        var answer = door.perform(context -> {
            var request = new MockHttpServletRequest(context, method, path) {
                @Override
                public ServletInputStream getInputStream() {
                    throw new AssertionError("a body that nobody can keep is read");
                }
            };
            request.addHeader("Authorization", "Bearer ministry");
            request.setContentType(NDJSON);
            return request;
        });
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "5");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("KAFKA_UNAVAILABLE");
    }

    @Test
    void triesAndTellsWhatNeedsNoKafkaWhileItIsAway() {
        events.goAway();
        assertThat(send("ministry", HttpMethod.POST, REPORTS + "?dryRun=true", NDJSON, REPORT))
                .hasStatus(202);
        assertThat(send("anonymous", HttpMethod.POST, REPORTS, NDJSON, REPORT)).hasStatus(401);
        assertThat(send("anonymous", HttpMethod.GET, "/api/v1/templates/power.csv", JSON, ""))
                .hasStatusOk();
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
}
