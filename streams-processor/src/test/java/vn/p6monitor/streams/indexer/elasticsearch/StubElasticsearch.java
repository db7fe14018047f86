package vn.p6monitor.streams.indexer.elasticsearch;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/// A server that keeps what it is sent and gives the answers that it was given, in their order.
public final class StubElasticsearch implements AutoCloseable {
    private record Answer(int status, String body) {}

    /// What was sent: method and address in the first line, then the body.
    public final List<String> requests = new ArrayList<>();

    private final List<Answer> answers = new ArrayList<>();
    private final HttpServer server;
    private final ElasticsearchClient client;

    public StubElasticsearch() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        var url = URI.create("http://localhost:" + server.getAddress().getPort());
        client = new ElasticsearchClient(
                new Rest5ClientTransport(Rest5Client.builder(url).build(), new Jackson3JsonpMapper()));
    }

    public ElasticsearchClient client() {
        return client;
    }

    public void willAnswer(int status, String body) {
        answers.add(new Answer(status, body));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + "\n" + body);
            var answer = answers.removeFirst();
            var bytes = answer.body().getBytes(UTF_8);
            exchange.getResponseHeaders().add("X-Elastic-Product", "Elasticsearch");
            exchange.getResponseHeaders().add("Content-Type", "application/vnd.elasticsearch+json;compatible-with=9");
            exchange.sendResponseHeaders(answer.status(), bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() throws IOException {
        client.close();
        server.stop(0);
    }
}
