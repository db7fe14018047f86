package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import vn.p6monitor.rights.Body;
import vn.p6monitor.rights.Who;

/// What people send stays between them and the platform.
@ExtendWith(OutputCaptureExtension.class)
class LogTest extends OverHttp {
    private static final String PHONE = "0912 345 678";

    @Test
    void holdsNoTokenAndNothingThatSomebodyWrote(CapturedOutput log) {
        var robotics = AtTheDoor.REPORT
                .replace("connectivity", "virtual-robotics")
                .replace("\"technology\":\"MOBILE\"", "\"platform\":\"cô Mai " + PHONE + "\",\"classes\":2");
        var school = AtTheDoor.SCHOOL.replace("Na Tông", "Na Tông, cô Mai " + PHONE);
        send("POST", "/api/v1/reports", AtTheDoor.JSON, robotics);
        send("POST", "/api/v1/reports", AtTheDoor.NDJSON, robotics + "\n{\"" + PHONE);
        send("PUT", "/api/v1/facilities/11-TH-0042", AtTheDoor.JSON, school);
        send("POST", "/api/v1/areas", AtTheDoor.NDJSON, school);
        send("PUT", "/api/v1/catalogue", "application/yaml", "indicators: [" + PHONE);
        events.failAfter(0);
        send("POST", "/api/v1/reports", AtTheDoor.JSON, AtTheDoor.REPORT);
        var forged = ISSUER.forgedToken(Who.MINISTRY);
        var refused = caller.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/reports"))
                .header("Authorization", "Bearer " + forged)
                .POST(BodyPublishers.ofString(robotics))
                .build());
        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(log.getAll())
                .contains("an upload was not kept")
                .doesNotContain(PHONE, "cô Mai", forged, "Bearer ")
                .doesNotContainPattern("eyJ[A-Za-z0-9_-]{20}");
    }

    private void send(String method, String address, String type, String body) {
        var answer = caller.call(method, address, Who.MINISTRY, new Body(type, body), null);
        assertThat(answer.body()).doesNotContain("eyJ");
    }
}
