package vn.p6monitor.ingest.door;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.guard.audit.Actions;
import vn.p6monitor.rights.Mapping;
import vn.p6monitor.rights.Who;

/// Who changes anything is written down, whether or not they may.
class AuditTest extends OverHttp {
    /// Ways in that need no line: reports bear their senders themselves.
    private static final Set<String> NOT_NOTED =
            Set.of("POST /api/v1/reports", "POST /openrosa/submission", "HEAD /openrosa/submission");

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger log = (Logger) LoggerFactory.getLogger("p6.audit");

    @Autowired
    private Actions actions;

    @BeforeEach
    void listen() {
        lines.start();
        log.addAppender(lines);
    }

    @AfterEach
    void listenNoMore() {
        log.detachAppender(lines);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,  /api/v1/facilities/11-TH-0042,   school,    PROVINCE_OWN,   register-facility,   done,    200",
        "PUT,  /api/v1/facilities/11-TH-0042,   school,    PROVINCE_OTHER, register-facility,   refused, 403",
        "PUT,  /api/v1/facilities/11-TH-0042,   school,    ANONYMOUS,      register-facility,   refused, 401",
        "POST, /api/v1/facilities,              schools,   MINISTRY,       register-facilities, done,    202",
        "POST, /api/v1/areas,                   areas,     MINISTRY,       load-areas,          done,    200",
        "POST, /api/v1/areas,                   areas,     OPERATOR,       load-areas,          refused, 403",
        "PUT,  /api/v1/catalogue?dryRun=true,   catalogue, MINISTRY,       change-catalogue,    done,    200",
        "POST, /api/v1/rejections/replay?since=2025-06-01T00:00:00Z,, OPERATOR, replay-rejections, done, 200",
        "DELETE, /api/v1/uploads/0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10,, MINISTRY, withdraw-upload, refused, 404",
        "GET,  /api/v1/templates/facilities.csv,,         PROVINCE_OWN,   export,              done,    200",
        "POST, /api/v1/rebuild,                 ,          OPERATOR,       rebuild,             done,    202",
    })
    void writesDownWhoDidWhatAndWhatCameOfIt(
            String method, String address, String body, Who who, String action, String outcome, int status) {
        var answer = caller.call(method, address, who, body == null ? null : RightsTest.BODIES.get(body), null);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        var line = JsonMapper.shared().readTree(last(1));
        assertThat(line.get("action").asString()).isEqualTo(action);
        assertThat(line.get("target").asString()).isEqualTo(address);
        assertThat(line.get("outcome").asString()).isEqualTo(outcome);
        assertThat(line.get("status").asInt()).isEqualTo(status);
        assertThat(line.get("service").asString()).isEqualTo("ingest-service");
        assertThat(line.get("time").asString()).isEqualTo(Door.NOW.toString());
        assertThat(line.get("request").asString())
                .isEqualTo(answer.headers().firstValue("X-Request-Id").orElseThrow());
        if (who == Who.ANONYMOUS) {
            assertThat(line.has("client")).isFalse();
        } else {
            assertThat(line.get("client").asString()).isEqualTo(who.client());
            assertThat(line.get("subject").asString()).isEqualTo(who.client());
            assertThat(line.get("roles")).hasSize(1);
        }
        if (who == Who.PROVINCE_OWN) assertThat(line.get("province").asString()).isEqualTo("11");
    }

    @Test
    void writesDownWhoUsedAProgramThatManyUse() {
        var token = ISSUER.token(
                Who.MINISTRY, claims -> claims.subject("an-official").claim("azp", "office"));
        caller.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/rebuild"))
                .header("Authorization", "Bearer " + token)
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(last(1)).contains("\"client\":\"office\",\"subject\":\"an-official\"", "\"status\":403");
    }

    @Test
    void writesDownNobodyWhoTakesAnEmptyTemplate() {
        caller.call("GET", "/api/v1/templates/connectivity.csv", Who.ANONYMOUS, null, null);
        assertThat(lines.list).isEmpty();
    }

    @Test
    void writesDownThatItFailed() {
        events.failAfter(0);
        caller.call("PUT", "/api/v1/facilities/11-TH-0042", Who.MINISTRY, RightsTest.BODIES.get("school"), null);
        assertThat(last(1)).contains("\"outcome\":\"failed\"", "\"status\":503");
    }

    @Test
    void everyChangeIsWrittenDown() {
        var missing = Mapping.all(service).stream()
                .filter(way -> !Set.of("GET", "*").contains(way.method()))
                .filter(way -> !way.pattern().getPatternString().startsWith("/actuator"))
                .map(way -> way.method() + ' ' + way.pattern())
                .filter(way -> !NOT_NOTED.contains(way))
                .filter(way ->
                        actions.all().stream().noneMatch(action -> way.equals(action.method() + " " + action.path())))
                .toList();
        assertThat(missing)
                .as("changes of which nobody could tell who made them: add an Action for each to the security package's"
                        + " AuditConfiguration, and a row to this test")
                .isEmpty();
    }

    /// The latest of so many lines; an answer may be there a moment before its line.
    private String last(int lines) {
        for (int i = 0; i < 100 && this.lines.list.size() < lines; i++) LockSupport.parkNanos(50_000_000);
        assertThat(this.lines.list).hasSize(lines);
        return this.lines.list.getLast().getFormattedMessage();
    }
}
