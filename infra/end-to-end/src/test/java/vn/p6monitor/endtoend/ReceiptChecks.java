package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What senders are told of a school's reports, on a platform that has the sample.
///
/// @param facility code of the school
record ReceiptChecks(Platform platform, String facility) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String NEW_SCHOOL = "11-TH-NEW";

    /// From counted to corrected to withdrawn.
    void followAReport() throws IOException, InterruptedException {
        var report = "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10";
        say(facility, report, 0, "\"data\":{\"digitalLibrary\":true}");
        var counted = receipt(facility, report);
        assertThat(counted.path("state").asString()).isEqualTo("COUNTED");
        assertThat(counted.path("way").asString()).isEqualTo("ndjson");
        assertThat(counted.path("dueOn").asString()).isEqualTo("2026-02-15");
        assertThat(counted.path("countsIn").path("indicators").toString())
                .contains("{\"indicator\":\"LR01\",\"from\":\"2026-01\"");
        assertThat(counted.path("countsIn").path("areas").toString())
                .contains("\"area\":\"03365\"", "\"area\":\"03358\"", "\"area\":\"VN\"");

        say(facility, report, 1, "\"data\":{\"digitalLibrary\":false}");
        var corrected = receipt(facility, report);
        assertThat(corrected.path("state").asString()).isEqualTo("COUNTED");
        assertThat(states(corrected)).containsExactly("SUPERSEDED", "COUNTED");
        assertThat(corrected
                        .path("versions")
                        .get(0)
                        .at("/supersededBy/revision")
                        .asInt())
                .isEqualTo(1);

        say(facility, report, 2, "\"withdrawn\":true");
        var withdrawn = receipt(facility, report);
        assertThat(withdrawn.path("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(states(withdrawn)).containsExactly("SUPERSEDED", "SUPERSEDED", "WITHDRAWN");
        assertThat(withdrawn.path("countsIn").isNull()).isTrue();
    }

    /// A school that was not open in the month is registered anew, and its report counts.
    void followTheRegister() throws IOException, InterruptedException {
        var report = "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e11";
        register("null");
        say(NEW_SCHOOL, report, 0, "\"data\":{\"digitalLibrary\":true}");
        assertThat(receipt(NEW_SCHOOL, report).path("state").asString()).isEqualTo("COUNTED");

        register("\"2025-12\"");
        var held = receipt(NEW_SCHOOL, report);
        assertThat(held.path("state").asString()).isEqualTo("HELD");
        assertThat(held.path("problems").get(0).path("code").asString()).isEqualTo("NOT_OPEN");

        register("\"2026-01\"");
        var counted = receipt(NEW_SCHOOL, report);
        assertThat(counted.path("state").asString()).isEqualTo("COUNTED");
        assertThat(counted.path("countsIn").path("indicators").toString())
                .contains("{\"indicator\":\"LR01\",\"from\":\"2026-01\",\"to\":\"2026-01\"}");
        assertThat(get("/api/v1/facilities/" + NEW_SCHOOL + "/registrations")
                        .path("registrations")
                        .size())
                .isEqualTo(3);
    }

    /// What was refused is told to those who may know, with what was sent.
    void tellWhatWasRefused() throws IOException, InterruptedException {
        var report = "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e12";
        var line = line(facility, report, 0, "\"data\":{\"digitalLibrary\":\"perhaps\"}");
        assertThat(platform.send("reports", List.of(line)).accepted()).isZero();
        platform.awaitCounted();
        var rejections = get("/api/v1/rejections?province=11&reason=WRONG_TYPE").path("rejections");
        assertThat(rejections.valueStream())
                .anySatisfy(rejection ->
                        assertThat(rejection.path("reportId").asString()).isEqualTo(report));
        var receipt = receipt(facility, report);
        assertThat(receipt.path("state").asString()).isEqualTo("REFUSED");
        var refusal = receipt.path("refusals").get(0);
        assertThat(refusal.path("reasons").get(0).path("path").asString()).isEqualTo("data.digitalLibrary");
        assertThat(refusal.path("text").asString()).isEqualTo(line);
    }

    void findASchoolWithoutToneMarks() throws IOException, InterruptedException {
        for (var question : List.of("q=na+tong", "q=tong+na+so+2&area=11", "q=" + facility + "&openAt=2025-05")) {
            assertThat(get("/api/v1/facilities?" + question).path("facilities").valueStream())
                    .extracting(found -> found.path("facility").asString())
                    .contains(facility);
        }
        assertThat(platform.asAnyone().get("/api/v1/facilities?q=na+tong").statusCode())
                .isEqualTo(401);
    }

    private void register(String closedOn) throws InterruptedException {
        var line = """
                {"facility":"%s","name":"Trường mới","kind":"PRIMARY","commune2021":"03365","commune2025":"03358",\
                "openedOn":"2020-09","closedOn":%s,"sites":[{"site":"main","type":"MAIN"}]}""".formatted(NEW_SCHOOL, closedOn);
        assertThat(platform.send("facilities", List.of(line)).isTaken()).isTrue();
        platform.awaitCounted();
    }

    private void say(String school, String report, int revision, String rest) throws InterruptedException {
        assertThat(platform.send("reports", List.of(line(school, report, revision, rest)))
                        .accepted())
                .isEqualTo(1);
        platform.awaitCounted();
    }

    private static String line(String school, String report, int revision, String rest) {
        return """
                {"reportId":"%s","revision":%d,"facility":"%s","section":"library","period":"2026-01",\
                "submittedAt":"2026-06-02T08:14:0%dZ",%s}""".formatted(report, revision, school, revision, rest);
    }

    private static List<String> states(JsonNode receipt) {
        return receipt.path("versions")
                .valueStream()
                .map(version -> version.path("state").asString())
                .toList();
    }

    private JsonNode receipt(String school, String report) throws IOException, InterruptedException {
        return get("/api/v1/reports/" + school + "/" + report);
    }

    private JsonNode get(String address) throws IOException, InterruptedException {
        var answer = platform.asMinistry().get(address);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
