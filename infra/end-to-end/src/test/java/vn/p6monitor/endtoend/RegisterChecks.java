package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.localstack.frontdoor.FrontDoor.Client;
import vn.p6monitor.localstack.frontdoor.Reply;

/// Schools open, close, move and are listed in files, on a platform that has the sample.
record RegisterChecks(Platform platform) {
    private static final Client PROVINCE_11 = new Client("province-11", "province-11-secret");
    private static final Instant SUBMITTED_AT = Instant.parse("2026-03-01T00:00:00Z");
    private static final JsonMapper JSON = new JsonMapper();

    private static final String OURS = "11-register-1";
    private static final String THEIRS = "15-register-1";
    private static final String HERE = "03358";
    private static final String THERE = "02650";

    void hold() throws IOException, InterruptedException {
        prepare();
        moveOnlyByWhoHasTheRightToBothPlaces();
        keepThePastOfWhatClosesAndMoves();
        takeTheWholeRegisterAsAFile();
    }

    /// The sample has the communes of one province; this is one of another.
    private void prepare() throws InterruptedException {
        var commune = """
                {"boundaries":"2025","area":"%s","level":"commune","parent":"15","name":"Xã bên kia"}""".formatted(THERE);
        assertThat(platform.send("areas", List.of(commune)).isTaken()).isTrue();
        assertThat(register(Client.MINISTRY, THEIRS, THERE, "null").status()).isEqualTo(200);
        assertThat(register(PROVINCE_11, OURS, HERE, "null").status()).isEqualTo(200);
    }

    private void moveOnlyByWhoHasTheRightToBothPlaces() throws InterruptedException {
        assertWrongProvince(register(PROVINCE_11, THEIRS, HERE, "null"));
        assertWrongProvince(register(PROVINCE_11, OURS, THERE, "null"));
        assertThat(register(Client.MINISTRY, OURS, THERE, "null").status()).isEqualTo(200);
        assertWrongProvince(register(PROVINCE_11, OURS, HERE, "null"));
        assertThat(register(Client.MINISTRY, OURS, HERE, "null").status()).isEqualTo(200);
    }

    /// What was reported counts in its months as before: of a school that is closed where it was, of one that has moved
    /// where it is now.
    private void keepThePastOfWhatClosesAndMoves() throws IOException, InterruptedException {
        platform.awaitCounted();
        long here = libraries(HERE, "2025-01");
        long there = libraries(THERE, "2025-01");
        long nation = libraries("VN", "2025-01");
        var report = Reports.state(OURS, "library", "2025-01", SUBMITTED_AT, "{\"digitalLibrary\":true}");
        assertThat(platform.send("reports", List.of(report)).accepted()).isEqualTo(1);
        platform.awaitCounted();
        assertThat(libraries(HERE, "2025-01")).isEqualTo(here + 1);
        long later = libraries(HERE, "2025-04");

        assertThat(register(PROVINCE_11, OURS, HERE, "\"2025-03\"").status()).isEqualTo(200);
        platform.awaitCounted();
        assertThat(libraries(HERE, "2025-01")).isEqualTo(here + 1);
        assertThat(libraries(HERE, "2025-04")).isEqualTo(later - 1);

        assertThat(register(Client.MINISTRY, OURS, THERE, "\"2025-03\"").status())
                .isEqualTo(200);
        platform.awaitCounted();
        assertThat(libraries(HERE, "2025-01")).isEqualTo(here);
        assertThat(libraries(THERE, "2025-01")).isEqualTo(there + 1);
        assertThat(libraries("VN", "2025-01")).isEqualTo(nation + 1);
        assertThat(registrations()).isEqualTo(5);
    }

    /// As a province downloads its register and sends it back: all of it is taken, and nothing becomes different.
    private void takeTheWholeRegisterAsAFile() throws IOException, InterruptedException {
        platform.awaitCounted();
        var before = platform.asMinistry().everything("2025-05", "2025-05");
        for (var type : List.of("csv", "xlsx")) {
            var file = platform.template("facilities." + type);
            var answer = platform.upload("facilities", type.equals("csv") ? "text/csv" : Platform.WORKBOOK, file);
            assertThat(answer.problems()).isEmpty();
            assertThat(answer.accepted()).isGreaterThan(500);
            platform.awaitCounted();
            assertThat(platform.asMinistry().everything("2025-05", "2025-05")).isEqualTo(before);
        }
    }

    private static void assertWrongProvince(Reply reply) {
        assertThat(reply.status()).isEqualTo(403);
        assertThat(reply.body().path("problems").get(0).path("code").asString()).isEqualTo("WRONG_PROVINCE");
    }

    private Reply register(Client client, String school, String commune, String closedOn) throws InterruptedException {
        var body = """
                {"facility":"%s","name":"Trường %s","kind":"PRIMARY","commune2025":"%s","openedOn":"2020-09",\
                "closedOn":%s,"sites":[{"site":"main","type":"MAIN"}]}""".formatted(school, school, commune, closedOn);
        return platform.order(client, "PUT", "/api/v1/facilities/" + school, "application/json", body);
    }

    private int registrations() throws IOException, InterruptedException {
        var answer = platform.asMinistry().get("/api/v1/facilities/" + OURS + "/registrations");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("registrations").size();
    }

    private long libraries(String area, String month) throws IOException, InterruptedException {
        return platform.asMinistry()
                .value("indicator=LR01&area=" + area + "&period=" + month)
                .path("numerator")
                .asLong();
    }
}
