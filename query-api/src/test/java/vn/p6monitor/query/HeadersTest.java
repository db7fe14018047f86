package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.rights.RawRequest;
import vn.p6monitor.rights.Who;

class HeadersTest extends OverHttp {
    private static final String VALUES = "/api/v1/values?period=2025-05&indicator=HR01&area=11";
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @ParameterizedTest
    @CsvSource({
        "GET,     /,                         ANONYMOUS,  200",
        "GET,     /page/app.js,              ANONYMOUS,  200",
        "GET,     /page/none.js,             ANONYMOUS,  404",
        "GET,     /api/v1/indicators,        ANONYMOUS,  200",
        "GET,     /api/v1/values?area=11&period=2025-05, MINISTRY, 200",
        "GET,     /api/v1/values?area=11,    ANONYMOUS,  400",
        "GET,     /api/v1/values?a%0d%0ab=1, ANONYMOUS,  400",
        "GET,     /api/v1/values;x=1,        ANONYMOUS,  400",
        "GET,     /api/v1/quality,           ANONYMOUS,  401",
        "GET,     /api/v1/quality,           RESEARCHER, 403",
        "GET,     /api/v1/quality,           MINISTRY,   200",
        "POST,    /api/v1/values,            MINISTRY,   405",
        "OPTIONS, /api/v1/values,            ANONYMOUS,  200",
        "GET,     /actuator/health/liveness, ANONYMOUS,  200",
        "GET,     /actuator/metrics,         OPERATOR,   200",
    })
    void everyAnswerBearsThem(String method, String address, Who who, int status) {
        var answer = caller.call(method, address, who, null, null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var headers = answer.headers();
        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("DENY");
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("default-src 'none'", "frame-ancestors 'none'"));
        assertThat(headers.firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(headers.firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value)
                        .containsPattern(
                                address.startsWith("/page/app") || address.equals("/") ? "no-cache" : "no-store"));
        assertThat(headers.firstValue("X-Request-Id")).isPresent();
        assertThat(headers.map())
                .doesNotContainKeys("strict-transport-security", "server", "x-powered-by", "set-cookie")
                .doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
    }

    @Test
    void areReadByPagesOfTheOriginsThatAreNamed() {
        var preflight = from("https://map.example", "OPTIONS", "GET");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://map.example");
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
                .hasValueSatisfying(
                        methods -> assertThat(methods).contains("GET").doesNotContain("POST", "DELETE"));
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
        assertThat(from("https://map.example", "GET", null).headers().firstValue("Access-Control-Allow-Origin"))
                .contains("https://map.example");
    }

    @Test
    void areNotReadByPagesOfOthers() {
        for (var answer : new HttpResponse<?>[] {
            from("https://elsewhere.example", "OPTIONS", "GET"),
            from("https://elsewhere.example", "GET", null),
            from("null", "GET", null),
            from("https://map.example", "OPTIONS", "DELETE"),
        }) {
            assertNoLeave(answer.headers());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api|v1 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET /%00 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                "GET /api/v1/values?format=%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
                "NOTHING\r\n\r\n",
                "TRACE /api/v1/values HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            })
    void tellsNothingOfItselfToWhomTheContainerRefuses(String request) {
        assertThat(RawRequest.send(port, request, PATIENCE))
                .containsPattern("^HTTP/1.1 4\\d\\d")
                .doesNotContain("Tomcat", "Exception", "<html", "\tat ", "Server:");
    }

    private static void assertNoLeave(HttpHeaders headers) {
        assertThat(headers.map()).doesNotContainKeys("access-control-allow-origin", "access-control-allow-methods");
    }

    private HttpResponse<String> from(String origin, String method, @Nullable String asksFor) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + VALUES))
                .method(method, BodyPublishers.noBody())
                .header("Origin", origin);
        if (asksFor != null) request.header("Access-Control-Request-Method", asksFor);
        return caller.send(request.build());
    }
}
