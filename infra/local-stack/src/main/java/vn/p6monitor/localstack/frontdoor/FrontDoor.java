package vn.p6monitor.localstack.frontdoor;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The addresses at which data goes in and its arrival can be seen, used with a local client's rights.
public final class FrontDoor implements AutoCloseable {

    /// Where the sign-in, the ingest-service and the query-api are.
    public record Addresses(String signIn, String ingest, String query) {}

    /// Who is sending: a client of the local sign-in.
    public record Client(String id, String secret) {

        /// The ministry, which may send everything.
        public static final Client MINISTRY = new Client("ministry", "ministry-secret");

        /// The operator, who may have everything computed again.
        public static final Client OPERATOR = new Client("operator", "operator-secret");
    }

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int ATTEMPTS = 6;
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Addresses addresses;
    private final Client client;
    private final Duration betweenAttempts;

    public FrontDoor(Addresses addresses, Client client) {
        this(addresses, client, Duration.ofSeconds(5));
    }

    FrontDoor(Addresses addresses, Client client, Duration betweenAttempts) {
        this.addresses = addresses;
        this.client = client;
        this.betweenAttempts = betweenAttempts;
    }

    /// A new access token.
    public String token() throws InterruptedException {
        var credentials = Base64.getEncoder()
                .encodeToString((client.id() + ":" + client.secret()).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create(addresses.signIn() + "/oauth2/token"))
                .header("Authorization", "Basic " + credentials)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .timeout(Duration.ofSeconds(10));
        return json(send(request)).path("access_token").asString();
    }

    /// Sends lines to a path of the ingest-service, all of them again when the service is away meanwhile: that is safe.
    public Answer post(String path, Supplier<Stream<String>> lines) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                var response = postOnce(path, lines);
                if (!isPassing(response.statusCode())) {
                    return Answer.of(response.statusCode(), json(response));
                }
                if (attempt == ATTEMPTS) {
                    throw new NotTaken(path + " answers " + response.statusCode() + ": " + response.body());
                }
            } catch (IOException e) {
                if (attempt == ATTEMPTS) {
                    throw new NotTaken(path + " does not answer: " + e);
                }
            }
            Thread.sleep(betweenAttempts);
        }
    }

    private HttpResponse<String> postOnce(String path, Supplier<Stream<String>> lines)
            throws IOException, InterruptedException {
        // A new stream each time it is read: the client itself sends again when a connection breaks early.
        Iterable<byte[]> body = () -> lines.get()
                .map(line -> (line + "\n").getBytes(StandardCharsets.UTF_8))
                .iterator();
        var request = HttpRequest.newBuilder(URI.create(addresses.ingest() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/x-ndjson")
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .POST(BodyPublishers.ofByteArrays(body))
                .timeout(PATIENCE)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /// Gives an order to the ingest-service, once: what came of one without an answer has to be looked up.
    public Reply order(String method, String path, String contentType, String body) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(addresses.ingest() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", contentType)
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .method(method, BodyPublishers.ofString(body))
                .timeout(PATIENCE);
        var response = sendAny(request);
        return new Reply(response.statusCode(), json(response));
    }

    /// A file of the ingest-service.
    public byte[] download(String path) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(addresses.ingest() + path))
                .header("Authorization", "Bearer " + token())
                .timeout(PATIENCE)
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofByteArray());
            if (response.statusCode() == 200) return response.body();
            throw new NotTaken(path + " answers " + response.statusCode());
        } catch (IOException e) {
            throw new NotTaken(path + " does not answer: " + e);
        }
    }

    /// Sends a file to the ingest-service, once.
    public Answer upload(String path, String contentType, byte[] file) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(addresses.ingest() + path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", contentType)
                .header("Accept-Language", Locale.getDefault().toLanguageTag())
                .POST(BodyPublishers.ofByteArray(file))
                .timeout(PATIENCE);
        var response = sendAny(request);
        return Answer.of(response.statusCode(), json(response));
    }

    /// The generation that answers are made of now, such as `g2f1`; empty while there is none.
    public Optional<String> generation() throws InterruptedException {
        var response = sendAny(HttpRequest.newBuilder(URI.create(addresses.query() + "/api/v1/freshness"))
                .timeout(Duration.ofSeconds(30)));
        return response.headers().firstValue("P6-Generation");
    }

    private static boolean isPassing(int status) {
        return status == 429 || status == 502 || status == 503 || status == 504;
    }

    /// How many records are not yet visible in the answers.
    public long pending() throws InterruptedException {
        var freshness = json(send(HttpRequest.newBuilder(URI.create(addresses.query() + "/api/v1/freshness"))
                .timeout(Duration.ofSeconds(30))));
        return freshness.path("pending").asLong(Long.MAX_VALUE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws InterruptedException {
        var response = sendAny(request);
        if (response.statusCode() != 200) {
            throw new NotTaken(response.uri() + " answers " + response.statusCode() + ": " + response.body());
        }
        return response;
    }

    private HttpResponse<String> sendAny(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new NotTaken("no answer from " + addresses + ": " + e);
        }
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new NotTaken(response.uri() + " answers " + response.statusCode() + " with what is no JSON: "
                    + e.getOriginalMessage());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
