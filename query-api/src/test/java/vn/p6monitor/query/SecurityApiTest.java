package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.options;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.MockMvc;

@ApiTest
class SecurityApiTest {
    @Autowired
    private MockMvc mvc;

    @Autowired
    private Api api;

    private Api.Client anyone;

    @BeforeEach
    void everythingIsThere() {
        anyone = new Api.Client(mvc, null, null);
        api.away = false;
        api.world = new World();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/index.html",
                "/api/v1/values?area=11&period=2025-05",
                "/api/v1/areas",
                "/api/v1/areas/VN",
                "/api/v1/indicators",
                "/api/v1/indicators/CN04",
                "/api/v1/freshness",
                "/actuator/health/liveness"
            })
    void isOpenToAll(String address) {
        assertThat(anyone.send(HttpMethod.GET, address, "*/*").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator",
                "/actuator/health",
                "/actuator/metrics",
                "/api/v2/values",
                "/elsewhere",
                "/application.yaml"
            })
    void isClosedElsewhere(String address) {
        var answer = anyone.get(address);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.type()).isEqualTo("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo("SIGN_IN_REQUIRED");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        var ministry = anyone.as("ministry").get(address);
        assertThat(ministry.status()).isEqualTo(403);
        assertThat(ministry.json().get("code").asString()).isEqualTo("NOT_ALLOWED");
    }

    @Test
    void showsTheOperatorTheActuatorAndNothingElse() {
        assertThat(anyone.as("operator").get("/actuator/metrics").status()).isEqualTo(200);
        assertThat(anyone.as("operator").get("/elsewhere").status()).isEqualTo(403);
    }

    @Test
    void healthTellsNoDetails() {
        assertThat(anyone.get("/actuator/health/liveness").body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @Test
    void doesNotTakeAnyToken() {
        var answer = anyone.as("forged").get("/api/v1/indicators");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.json().get("code").asString()).isEqualTo("INVALID_TOKEN");
        assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer error=\"invalid_token\"");
    }

    @Test
    void saysWhenTheSignInIsAway() {
        var answer = anyone.as("issuer-away").get("/api/v1/indicators");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("code").asString()).isEqualTo("SIGN_IN_UNAVAILABLE");
    }

    @Test
    void letsThePageUseItsOwnFilesOnly() {
        var page = anyone.send(HttpMethod.GET, "/", "text/html");
        assertThat(page.header("Content-Security-Policy"))
                .startsWith("default-src 'none'; script-src 'self'; style-src 'self';")
                .doesNotContain("unsafe")
                .contains("frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void keepsNoSessionAndNoCopies() {
        var answer = anyone.as("ministry").get("/api/v1/values?area=11&period=2025-05");
        assertThat(answer.header("Set-Cookie")).isNull();
        assertThat(answer.header("Cache-Control")).contains("no-store");
    }

    @Test
    void isNotForPagesFromElsewhere() throws Exception {
        var preflight = options("/api/v1/values?area=11&period=2025-05")
                .header("Origin", "https://elsewhere.example")
                .header("Access-Control-Request-Method", "GET");
        assertThat(mvc.perform(preflight).andReturn().getResponse().getHeader("Access-Control-Allow-Origin"))
                .isNull();
    }
}
