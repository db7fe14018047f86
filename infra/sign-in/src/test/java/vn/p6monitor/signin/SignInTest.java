package vn.p6monitor.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.SignedJWT;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/// The sign-in as programs, people and strangers meet it.
class SignInTest {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final Pattern TOKEN = Pattern.compile("\"access_token\":\"([^\"]+)\"");
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-taken-by-the-server";

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static String address;

    @BeforeAll
    static void start() {
        application = run("--spring.profiles.active=local");
        address = "http://localhost:" + application.getEnvironment().getRequiredProperty("local.server.port");
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    private static ConfigurableApplicationContext run(String profile) {
        return SpringApplication.run(
                SignInApplication.class,
                profile,
                "--server.port=0",
                "--p6.sign-in.issuer=http://localhost:9000",
                "--p6.sign-in.provinces=11,24",
                "--p6.sign-in.key-file=" + folder.resolve("key.json"));
    }

    @Test
    void givesTheMinistryItsRole() throws Exception {
        var claims = signedIn("ministry").getJWTClaimsSet();

        assertThat(claims.getIssuer()).isEqualTo("http://localhost:9000");
        assertThat(claims.getStringListClaim("roles")).containsExactly("ministry");
        assertThat(claims.getClaim("province")).isNull();
    }

    @Test
    void givesEveryConfiguredProvinceItsCode() throws Exception {
        for (var province : List.of("11", "24")) {
            var claims = signedIn("province-" + province).getJWTClaimsSet();

            assertThat(claims.getStringListClaim("roles")).containsExactly("province");
            assertThat(claims.getStringClaim("province")).isEqualTo(province);
        }
    }

    @Test
    void givesTheReporterItsSchool() throws Exception {
        var claims = signedIn("reporter").getJWTClaimsSet();

        assertThat(claims.getStringListClaim("roles")).containsExactly("reporter");
        assertThat(claims.getStringListClaim("facilities")).containsExactly("11-TH-0001");
        assertThat(claims.getClaim("province")).isNull();
    }

    @Test
    void refusesAWrongSecret() throws Exception {
        assertThat(token("ministry", "guessed").statusCode()).isEqualTo(401);
        assertThat(token("stranger", "stranger-secret").statusCode()).isEqualTo(401);
    }

    @Test
    void letsAPersonSignInAtTheDashboard() throws Exception {
        try (var browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            var asked = browser.send(get(authorization()), BodyHandlers.ofString());
            assertThat(asked.headers().firstValue("location")).hasValue(address + "/login");
            var form = browser.send(get(address + "/login"), BodyHandlers.ofString())
                    .body();
            var csrf = CSRF.matcher(form);
            assertThat(csrf.find()).isTrue();
            var signedIn = browser.send(
                    post(
                            "/login",
                            "username=province-11&password=province-11-secret&_csrf="
                                    + URLEncoder.encode(csrf.group(1), StandardCharsets.UTF_8)),
                    BodyHandlers.ofString());
            var back =
                    browser.send(get(signedIn.headers().firstValue("location").orElseThrow()), BodyHandlers.ofString());
            assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
            var code = back.headers().firstValue("location").orElseThrow();
            assertThat(code).startsWith("http://localhost:8082/?code=");

            var answer = browser.send(
                    post(
                            "/oauth2/token",
                            "grant_type=authorization_code&client_id=dashboard&redirect_uri=http://localhost:8082/&code="
                                    + code.replaceAll(".*code=([^&]+).*", "$1") + "&code_verifier=" + VERIFIER),
                    BodyHandlers.ofString());

            var claims = parsed(answer).getJWTClaimsSet();
            assertThat(claims.getSubject()).isEqualTo("province-11");
            assertThat(claims.getStringClaim("province")).isEqualTo("11");
        }
    }

    @Test
    void keepsItsKeyToItselfAndOverARestart() throws Exception {
        var before = signedIn("operator").getHeader().getKeyID();

        stop();
        start();

        assertThat(signedIn("operator").getHeader().getKeyID()).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void tellsItsHealthToAnyone() throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health/readiness"));
            var answer = http.send(health.build(), BodyHandlers.discarding());

            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void refusesToStartInAnyOtherProfile() {
        assertThatThrownBy(() -> run("--spring.profiles.active=production"))
                .isInstanceOf(NotLocal.class)
                .hasMessageContaining("[production]");
        assertThatThrownBy(() -> run("--spring.profiles.active=")).isInstanceOf(NotLocal.class);
        assertThatThrownBy(() -> run("--spring.profiles.active=local,production"))
                .isInstanceOf(NotLocal.class);
    }

    private static SignedJWT signedIn(String name) throws Exception {
        return parsed(token(name, name + "-secret"));
    }

    private static SignedJWT parsed(HttpResponse<String> answer) throws Exception {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        var token = TOKEN.matcher(answer.body());
        assertThat(token.find()).isTrue();
        return SignedJWT.parse(token.group(1));
    }

    private static HttpResponse<String> token(String name, String secret) throws Exception {
        try (var http = HttpClient.newHttpClient()) {
            return http.send(
                    post(
                            "/oauth2/token",
                            "grant_type=client_credentials&client_id=" + name + "&client_secret=" + secret),
                    BodyHandlers.ofString());
        }
    }

    private static String authorization() throws Exception {
        var hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return address + "/oauth2/authorize?response_type=code&client_id=dashboard&scope=openid"
                + "&redirect_uri=http://localhost:8082/&code_challenge_method=S256&code_challenge="
                + Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static HttpRequest get(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Accept", "text/html")
                .build();
    }

    private static HttpRequest post(String path, String form) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
    }
}
