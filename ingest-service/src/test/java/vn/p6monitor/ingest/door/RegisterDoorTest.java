package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.p6monitor.ingest.events.Event;

class RegisterDoorTest extends AtTheDoor {
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
}
