package vn.p6monitor.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// A server that keeps what it is sent and always gives the same answer.
public final class StubElasticsearch implements AutoCloseable {
    /// What was sent: method and address, and the body.
    public record Sent(String line, String body) {}

    private final List<Sent> sent = new ArrayList<>();
    private final HttpServer server;
    private final ElasticsearchClient client;
    private final int status;
    private final byte[] answer;

    public StubElasticsearch(int status, String answer) throws IOException {
        this.status = status;
        this.answer = answer.getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        client = client(URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    /// A client as the application makes it.
    public static ElasticsearchClient client(URI url) {
        return new ElasticsearchConfiguration()
                .elasticsearch(new ElasticsearchSettings(url, "reader", "secret", Duration.ofSeconds(5)));
    }

    public ElasticsearchClient client() {
        return client;
    }

    /// The only request.
    public Sent onlySent() {
        if (sent.size() != 1) throw new AssertionError("expected one request, not " + sent);
        return sent.getFirst();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            sent.add(new Sent(exchange.getRequestMethod() + ' ' + exchange.getRequestURI(), body));
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop(0);
    }
}
