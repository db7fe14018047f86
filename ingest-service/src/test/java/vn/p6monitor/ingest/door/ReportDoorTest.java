package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.lines.Lines;
import vn.p6monitor.schemas.topic.Topics;

class ReportDoorTest extends AtTheDoor {
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
}
