package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import vn.p6monitor.rights.Who;

/// The limits around the whole service, narrow, and behind a proxy that is believed: each test has clients of its own.
@TestPropertySource(
        properties = {
            "p6.limits.address.per-second=1",
            "p6.limits.address.burst=12",
            "p6.limits.client.per-second=1",
            "p6.limits.client.burst=6",
            "p6.limits.bytes.per-second=1KB",
            "p6.limits.bytes.burst=4KB",
            "p6.limits.under-way-of-client=1",
            "p6.limits.under-way=2",
            "server.forward-headers-strategy=native",
            "server.tomcat.remoteip.internal-proxies=127\\.0\\.0\\.1|0:0:0:0:0:0:0:1"
        })
class LimitsTest extends OverHttp {
    private static final int LENGTH = AtTheDoor.REPORT.getBytes(UTF_8).length;

    @Autowired
    private MeterRegistry meters;

    @ParameterizedTest
    @CsvSource({"vi, Quá nhiều yêu cầu, 1", "en, Too many requests, 2"})
    void turnAwayAClientThatAsksTooOften(String language, String title, String address) {
        for (int i = 0; i < 8; i++) {
            send("client " + language, "198.51.100.1" + address, language, BodyPublishers.ofString(""));
        }
        var answer = send("client " + language, "198.51.100.1" + address, language, BodyPublishers.ofString(""));
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"TOO_MANY_REQUESTS\"", title);
        assertThat(send("another " + language, "198.51.100.1" + address, language, BodyPublishers.ofString(""))
                        .statusCode())
                .isNotEqualTo(429);
    }

    @Test
    void turnAwayAnAddressBeforeItsTokensAreLookedAt() {
        for (int i = 0; i < 12; i++) {
            assertThat(send(null, "198.51.100.21", "en", BodyPublishers.noBody())
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(send(null, "198.51.100.21", "en", BodyPublishers.noBody()).statusCode())
                .isEqualTo(429);
        assertThat(send("client a", "198.51.100.21", "en", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(429);
        assertThat(send(null, "198.51.100.22", "en", BodyPublishers.noBody()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void takeABodyWholeAndHaveTheNextOneWait() {
        var first = send("client b", "198.51.100.31", "en", BodyPublishers.ofString(" ".repeat(9_000)));
        assertThat(first.statusCode()).isEqualTo(422);
        var next = send("client b", "198.51.100.31", "en", BodyPublishers.ofString(AtTheDoor.REPORT));
        assertThat(next.statusCode()).isEqualTo(429);
        assertThat(next.body()).contains("\"code\":\"TOO_MANY_BYTES\"");
        assertThat(Integer.parseInt(next.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(3, 6);
    }

    @Test
    void countNothingThatWasOnlyPromised() throws IOException {
        try (var upload = new SlowUpload(port, "client g", "198.51.100.61", 1_000_000)) {
            awaitUnderWay(1);
            upload.send(AtTheDoor.REPORT);
        }
        awaitUnderWay(0);
        var next = send("client g", "198.51.100.61", "en", BodyPublishers.ofString(AtTheDoor.REPORT));
        assertThat(next.body()).contains("\"accepted\":1");
    }

    @Test
    void turnAwayWhatIsTooMuchAtOnceWithoutHavingItWait() throws IOException {
        try (var first = new SlowUpload(port, "client c", "198.51.100.41", LENGTH);
                var second = new SlowUpload(port, "client d", "198.51.100.42", LENGTH)) {
            awaitUnderWay(2);
            var tooMany = send("client c", "198.51.100.41", "en", BodyPublishers.noBody());
            assertThat(tooMany.statusCode()).isEqualTo(429);
            assertThat(tooMany.body()).contains("\"code\":\"TOO_MANY_AT_ONCE\"");
            var busy = send("client e", "198.51.100.43", "en", BodyPublishers.noBody());
            assertThat(busy.statusCode()).isEqualTo(503);
            assertThat(busy.body()).contains("\"code\":\"TOO_BUSY\"");
            assertThat(busy.headers().firstValue("Retry-After")).contains("2");
            assertThat(first.finish()).startsWith("HTTP/1.1 202");
            assertThat(second.finish()).startsWith("HTTP/1.1 202");
        }
        assertThat(send("client f", "198.51.100.44", "en", BodyPublishers.ofString(AtTheDoor.REPORT))
                        .statusCode())
                .isEqualTo(202);
    }

    @Test
    void letEveryoneAskWhetherTheServiceLives() {
        for (int i = 0; i < 30; i++) {
            var answer = caller.call("GET", "/actuator/health/liveness", Who.ANONYMOUS, null, null);
            assertThat(answer.statusCode()).isEqualTo(200);
        }
    }

    @Test
    void promiseTlsWhereTheProxyHasIt() {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/actuator/health/liveness"))
                .header("X-Forwarded-For", "198.51.100.51")
                .header("X-Forwarded-Proto", "https")
                .build();
        assertThat(caller.send(request).headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    private HttpResponse<String> send(@Nullable String client, String address, String language, BodyPublisher body) {
        return caller.send(request(client, address, language, body));
    }

    private void awaitUnderWay(int requests) {
        var underWay = meters.get("p6.under.way").gauge();
        for (int i = 0; i < 200 && underWay.value() != requests; i++) LockSupport.parkNanos(50_000_000);
        assertThat(underWay.value()).isEqualTo(requests);
    }

    private HttpRequest request(@Nullable String client, String address, String language, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/reports"))
                .header("X-Forwarded-For", address)
                .header("Accept-Language", language)
                .header("Content-Type", AtTheDoor.NDJSON)
                .POST(body);
        if (client != null) request.header("Authorization", "Bearer " + token(client));
        return request.build();
    }

    private static String token(String client) {
        return ISSUER.token(Who.MINISTRY, claims -> claims.subject(client).claim("azp", "one program for all"));
    }

    /// An upload of which the head has come and the body has not.
    private static final class SlowUpload implements AutoCloseable {
        private final Socket socket;

        SlowUpload(int port, String client, String address, int length) throws IOException {
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.getOutputStream().write("""
                    POST /api/v1/reports HTTP/1.1\r
                    Host: localhost\r
                    X-Forwarded-For: %s\r
                    Authorization: Bearer %s\r
                    Content-Type: %s\r
                    Content-Length: %d\r
                    Connection: close\r
                    \r
                    """.formatted(address, token(client), AtTheDoor.NDJSON, length)
                    .getBytes(UTF_8));
        }

        void send(String text) throws IOException {
            socket.getOutputStream().write(text.getBytes(UTF_8));
        }

        String finish() throws IOException {
            send(AtTheDoor.REPORT);
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
