package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.p6monitor.rights.Issuer;
import vn.p6monitor.rights.Who;

/// Phones know passwords only, and send forms in bodies of many parts.
class PhoneSignInTest extends OverHttp {
    @Test
    void takesTheNameAndSecretOfAClientForItsToken() {
        var answer = submit(Who.REPORTER, Forms.multipart(Forms.CONNECTIVITY));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Date")).isPresent();
        assertThat(events.kept().getFirst().origin().sender()).isEqualTo("reporter");
        var other = Forms.CONNECTIVITY.replace("11-TH-0042", "11-TH-0043");
        assertThat(submit(Who.REPORTER, Forms.multipart(other)).statusCode()).isEqualTo(422);
        assertThat(submit(Who.RESEARCHER, Forms.multipart(other)).statusCode()).isEqualTo(403);
    }

    @Test
    void asksTheIssuerOnceForManyRequestsOfOnePhone() {
        get("/openrosa/formList", Who.PROVINCE_OWN.client(), Issuer.secret(Who.PROVINCE_OWN));
        int asked = ISSUER.timesAsked();
        for (int i = 0; i < 5; i++) {
            assertThat(get("/openrosa/formList", Who.PROVINCE_OWN.client(), Issuer.secret(Who.PROVINCE_OWN))
                            .statusCode())
                    .isEqualTo(200);
        }
        assertThat(ISSUER.timesAsked()).isEqualTo(asked);
        assertThat(get("/openrosa/formList", Who.PROVINCE_OWN.client(), "guessed")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void asksForAPasswordWhereOneIsMissingOrWrong() {
        var anonymous = caller.call("GET", "/openrosa/formList", Who.ANONYMOUS, null, null);
        var wrong = get("/openrosa/formList", "reporter", "guessed");
        for (var answer : new HttpResponse<?>[] {anonymous, wrong}) {
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate"))
                    .hasValue("Basic realm=\"P6 Monitor\", charset=\"UTF-8\"");
            assertThat(answer.headers().firstValue("X-OpenRosa-Version")).hasValue("1.0");
        }
    }

    @Test
    void takesPasswordsAtTheDoorForPhonesOnly() {
        assertThat(get("/api/v1/uploads/x", "ministry", Issuer.secret(Who.MINISTRY))
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void takesNoPasswordThatABrowserSendsForAPageOfOthers() {
        var request = request("/openrosa/formList", "reporter", Issuer.secret(Who.REPORTER))
                .header("Origin", "https://elsewhere.example");
        assertThat(caller.send(request.build()).statusCode()).isEqualTo(403);
    }

    @Test
    void refusesPicturesPolitelyAndKeepsNone() {
        var answer = submit(Who.REPORTER, Forms.multipart(Forms.CONNECTIVITY, 2));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Không biểu mẫu nào hỏi ảnh");
        assertThat(events.refusals()).hasSize(1);
        assertThat(UTF_8.decode(events.refusals().getFirst().bytes()).toString())
                .contains("MOBILE")
                .doesNotContain("picture");
    }

    @Test
    @Timeout(10)
    void refusesTooManyAndTooLargePartsQuickly() {
        assertThat(submit(Who.REPORTER, Forms.multipart(Forms.CONNECTIVITY, 500))
                        .statusCode())
                .isIn(400, 413);
        var large = submit(Who.REPORTER, Forms.multipart(Forms.CONNECTIVITY + " ".repeat(2 << 20)));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("OpenRosaResponse");
        assertThat(submit(Who.REPORTER, Forms.multipart("").replace("xml_submission_file", "other"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(events.kept()).isEmpty();
    }

    private HttpResponse<String> submit(Who who, String body) {
        return caller.send(request("/openrosa/submission", who.client(), Issuer.secret(who))
                .header("Content-Type", Forms.MULTIPART)
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    private HttpResponse<String> get(String path, String name, String password) {
        return caller.send(request(path, name, password).build());
    }

    private HttpRequest.Builder request(String path, String name, String password) {
        var credentials = Base64.getEncoder().encodeToString((name + ':' + password).getBytes(UTF_8));
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Authorization", "Basic " + credentials);
    }
}
