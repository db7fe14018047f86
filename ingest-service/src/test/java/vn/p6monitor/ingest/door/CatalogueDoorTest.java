package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.generation.InMemoryGenerationRequests;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.generation.GenerationRequest.Reason;
import vn.p6monitor.schemas.index.Generation;

@WideLimits
@SpringBootTest(classes = Door.class, properties = "management.endpoint.health.validate-group-membership=false")
@AutoConfigureMockMvc
class CatalogueDoorTest {
    private static final String YAML = "application/yaml";
    private static final String CATALOGUE = "/api/v1/catalogue";
    private static final String REBUILD = "/api/v1/rebuild";
    private static final String STANDARD = Catalogue.standardText();
    private static final String CHANGED = STANDARD.replaceFirst("version: \"[0-9]+\"", "version: \"ours\"")
            .replaceFirst("direction: higher", "direction: neutral")
            .replaceFirst("code: CN02", "code: CN99");

    @Autowired
    private MockMvcTester door;

    @Autowired
    private InMemoryGenerationRequests requests;

    @BeforeEach
    void begin() {
        requests.begin();
        requests.ask(new GenerationRequest(Reason.RELEASE, STANDARD, "streams-processor"));
    }

    @Test
    void takesACatalogueAndTellsWhatBecomesDifferent() {
        var answer = send("ministry", HttpMethod.PUT, CATALOGUE, CHANGED);
        assertThat(answer).hasStatus(202).hasContentType("application/json");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"version":"ours","former":"%s","added":["CN99"],"removed":["CN02"],
                 "changed":[{"code":"CN01","parts":["direction"]}],"reordered":false,"generation":"%s"}""".formatted(
                        Catalogue.standard().version(), Generation.numbered(2)));
        assertThat(requests.asked()).last().isEqualTo(new GenerationRequest(Reason.CATALOGUE, CHANGED, "ministry"));
    }

    @Test
    void asksForNothingInADryRun() {
        var answer = send("ministry", HttpMethod.PUT, CATALOGUE + "?dryRun=true", CHANGED);
        assertThat(answer).hasStatus(200);
        assertThat(answer).bodyJson().extractingPath("$.added").isEqualTo(List.of("CN99"));
        assertThat(answer).bodyJson().doesNotHavePath("$.generation");
        assertThat(requests.asked()).hasSize(1);
    }

    @Test
    void asksForNothingWhereNothingBecomesDifferent() {
        assertThat(send("ministry", HttpMethod.PUT, CATALOGUE, STANDARD + "# the same\n"))
                .hasStatus(200);
        assertThat(requests.asked()).hasSize(1);
    }

    @Test
    void comparesWithTheCatalogueThatWasAskedForLast() {
        send("ministry", HttpMethod.PUT, CATALOGUE, CHANGED);
        var answer = send("ministry", HttpMethod.PUT, CATALOGUE, STANDARD);
        assertThat(answer).hasStatus(202).bodyJson().extractingPath("$.former").isEqualTo("ours");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=true"})
    void tellsEveryProblemWithItsLineAndChangesNothing(String query) {
        var wrong = STANDARD.replaceFirst("direction: higher", "direction: sideways");
        int line = STANDARD.substring(0, STANDARD.indexOf("direction: higher")).split("\n", -1).length;
        var answer = send("ministry", HttpMethod.PUT, CATALOGUE + query, wrong);
        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"code":"CATALOGUE_REFUSED","title":"Danh mục bị từ chối",
                 "problems":[{"line":%d,"code":"UNKNOWN_WORD","path":"CN01.direction"}]}""".formatted(line));
        assertThat(requests.asked()).hasSize(1);
    }

    @Test
    void refusesWhatIsNoText() {
        var answer = door.put()
                .uri(CATALOGUE)
                .contentType(YAML)
                .content("version: \u00e9".getBytes(StandardCharsets.ISO_8859_1))
                .header("Authorization", "Bearer ministry")
                .exchange();
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.problems[0].code").isEqualTo("MALFORMED_TEXT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"#", "#\n"})
    void takesNoEndOfText(String piece) {
        assertThat(send("ministry", HttpMethod.PUT, CATALOGUE, piece.repeat(512 * 1024 + 1)))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("CATALOGUE_TOO_LARGE");
    }

    @Test
    void rebuilds() {
        var answer = send("operator", HttpMethod.POST, REBUILD, "");
        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().isLenientlyEqualTo("{\"generation\":\"" + Generation.numbered(2) + "\"}");
        assertThat(requests.asked()).last().isEqualTo(new GenerationRequest(Reason.REBUILD, null, "operator"));
    }

    @Test
    void rebuildsNothingBeforeThereIsACatalogue() {
        requests.begin();
        assertThat(send("operator", HttpMethod.POST, REBUILD, ""))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("NOTHING_TO_REBUILD");
    }

    @ParameterizedTest
    @CsvSource({
        "PUT, /api/v1/catalogue, anonymous, 401",
        "PUT, /api/v1/catalogue, province-11, 403",
        "PUT, /api/v1/catalogue, researcher, 403",
        "PUT, /api/v1/catalogue, reporter, 403",
        "PUT, /api/v1/catalogue, operator, 403",
        "POST, /api/v1/rebuild, anonymous, 401",
        "POST, /api/v1/rebuild, province-11, 403",
        "POST, /api/v1/rebuild, researcher, 403",
        "POST, /api/v1/rebuild, reporter, 403",
        "POST, /api/v1/rebuild, ministry, 403"
    })
    void isClosedToOthers(String method, String path, String token, int status) {
        assertThat(send(token, HttpMethod.valueOf(method), path, CHANGED)).hasStatus(status);
        assertThat(requests.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"PUT, /api/v1/catalogue, ministry", "POST, /api/v1/rebuild, operator"})
    void answers503WhileKafkaIsAway(String method, String path, String token) {
        requests.goAway();
        assertThat(send(token, HttpMethod.valueOf(method), path, CHANGED))
                .hasStatus(503)
                .hasHeader("Retry-After", "5")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("KAFKA_UNAVAILABLE");
    }

    private MvcTestResult send(String token, HttpMethod method, String path, String body) {
        var request = door.method(method).uri(path).content(body.getBytes(StandardCharsets.UTF_8));
        if (method.equals(HttpMethod.PUT)) request.contentType(YAML);
        if (!token.equals("anonymous")) request.header("Authorization", "Bearer " + token);
        return request.exchange();
    }
}
