package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.rights.RawRequest;
import vn.p6monitor.rights.Who;

class HeadersTest extends OverHttp {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "POST,    /api/v1/reports,           report, MINISTRY,  202",
        "POST,    /api/v1/reports,           report, ANONYMOUS, 401",
        "POST,    /api/v1/reports,           report, OPERATOR,  403",
        "POST,    /api/v1/reports,           school, MINISTRY,  422",
        "POST,    /api/v1/reports,           areas,  RESEARCHER, 403",
        "POST,    /api/v1/reports,           catalogue, MINISTRY, 415",
        "POST,    /api/v1/reports?dryRun=x,  report, MINISTRY,  400",
        "POST,    /api/v1/reports?dryRun=%0d%0a, report, MINISTRY, 400",
        "DELETE,  /api/v1/reports,           ,       MINISTRY,  405",
        "OPTIONS, /api/v1/reports,           ,       ANONYMOUS, 401",
        "GET,     /api/v1/elsewhere,         ,       MINISTRY,  403",
        "GET,     /actuator/health/liveness, ,       ANONYMOUS, 200",
        "GET,     /actuator/metrics,         ,       OPERATOR,  200",
    })
    void everyAnswerBearsThem(String method, String address, String body, Who who, int status) {
        var answer = caller.call(method, address, who, body == null ? null : RightsTest.BODIES.get(body), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertCareful(answer.headers());
        assertThat(answer.headers().firstValue("X-Request-Id")).isPresent();
    }

    @Test
    void promisesTlsOnlyWhereThereIsTls() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/liveness"))
                .header("X-Forwarded-Proto", "https")
                .header("Forwarded", "proto=https")
                .build();
        assertThat(caller.send(request).headers().firstValue("Strict-Transport-Security"))
                .as("a header that anybody may send is not believed")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api|v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /a\\b HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nHost: y\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nA B: c\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\nConnection: close\r\n\r\n",
                "NOTHING\r\n\r\n",
                "TRACE /api/v1/reports HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            })
    void tellsNothingOfItselfToWhomTheContainerRefuses(String request) {
        var answer = RawRequest.send(port, request, PATIENCE);
        assertThat(answer)
                .containsPattern("^HTTP/1.1 4\\d\\d")
                .doesNotContain("Tomcat", "Exception", "<html", "\tat ", "Server:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api|v1", "/api/v1/facilities/x%2Fy", "/api/v1/templates/power.csv?period=%zz"})
    void answersAnAddressThatIsNoneAsAllOthers(String address) {
        var request = "GET " + address + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        assertThat(RawRequest.send(port, request, PATIENCE))
                .contains("application/problem+json", "\"code\":\"MALFORMED_REQUEST\"")
                .contains("X-Content-Type-Options: nosniff", "no-store", "X-Frame-Options: DENY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /?%s HTTP/1.1\r\nHost: x\r\n", "GET / HTTP/1.1\r\nHost: x\r\nX: %s\r\n"})
    void refusesAHeadWithoutEnd(String head) {
        var request = head.formatted("x".repeat(64_000)) + "Connection: close\r\n\r\n";
        assertThat(RawRequest.send(port, request, PATIENCE))
                .startsWith("HTTP/1.1 4")
                .doesNotContain("Tomcat", "<html");
    }

    private static void assertCareful(HttpHeaders headers) {
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'");
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
        assertThat(headers.map())
                .doesNotContainKeys(
                        "strict-transport-security",
                        "server",
                        "x-powered-by",
                        "set-cookie",
                        "access-control-allow-origin",
                        "access-control-allow-methods");
    }
}
