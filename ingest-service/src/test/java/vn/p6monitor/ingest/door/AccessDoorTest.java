package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;

class AccessDoorTest extends AtTheDoor {
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
                .contains("p6_ingest_refused_total{code=\"UNKNOWN_FACILITY\",province=\"none\",sort=\"report\"}");
    }

    @Test
    void saysWhichMediaTypesAndMethodsItTakes() {
        assertThat(send("ministry", HttpMethod.POST, REPORTS, "text/plain", "a,b"))
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
}
