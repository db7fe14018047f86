package vn.p6monitor.localstack.frontdoor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {

    /// What the pretended service answers next.
    private record Reply(int status, String body) {}

    private final Queue<Reply> replies = new ArrayDeque<>();
    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private FrontDoor door;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/oauth2/token", exchange -> reply(exchange, new Reply(200, "{\"access_token\":\"t\"}")));
        server.createContext("/api", exchange -> {
            received.add(exchange.getRequestHeaders().getFirst("Authorization") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            reply(exchange, replies.remove());
        });
        server.start();
        var address = "http://localhost:" + server.getAddress().getPort();
        door = new FrontDoor(
                new FrontDoor.Addresses(address, address, address), FrontDoor.Client.MINISTRY, Duration.ofMillis(10));
    }

    @AfterEach
    void close() {
        door.close();
        server.stop(0);
    }

    private static void reply(HttpExchange exchange, Reply reply) throws IOException {
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer post() throws InterruptedException {
        return door.post("/api/v1/reports", () -> Stream.of("{\"n\":1}", "{\"n\":2}"));
    }

    @Test
    void sendsLinesWithAToken() throws Exception {
        replies.add(new Reply(202, "{\"accepted\":1,\"rejected\":1,\"rejections\":[{\"line\":2}]}"));

        var answer = post();

        assertThat(received).containsExactly("Bearer t {\"n\":1}\n{\"n\":2}\n");
        assertThat(answer).isEqualTo(new Answer(202, 1, List.of("{\"line\":2}")));
        assertThat(answer.isTaken()).isTrue();
    }

    @Test
    void sendsEverythingAgainWhileTheServiceIsAway() throws Exception {
        replies.add(new Reply(503, "{}"));
        replies.add(new Reply(429, "{}"));
        replies.add(new Reply(202, "{\"accepted\":2}"));

        assertThat(post().accepted()).isEqualTo(2);

        assertThat(received).hasSize(3).containsOnly("Bearer t {\"n\":1}\n{\"n\":2}\n");
    }

    @Test
    void givesUpOnAServiceThatStaysAway() {
        for (int i = 0; i < 6; i++) {
            replies.add(new Reply(503, "the broker is away"));
        }

        assertThatExceptionOfType(NotTaken.class)
                .isThrownBy(this::post)
                .withMessageContaining("503")
                .withMessageContaining("the broker is away");
    }

    @Test
    void tellsWhatWasRefused() throws Exception {
        replies.add(new Reply(422, "{\"problems\":[{\"code\":\"UNKNOWN_PARENT\"}]}"));

        var answer = post();

        assertThat(answer.isTaken()).isFalse();
        assertThat(answer.problems()).containsExactly("{\"code\":\"UNKNOWN_PARENT\"}");
    }

    @Test
    void asksHowMuchIsNotYetCounted() throws Exception {
        replies.add(new Reply(200, "{\"asOf\":\"2025-05\",\"pending\":7}"));

        assertThat(door.pending()).isEqualTo(7);
    }
}
