package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.localstack.Child;
import vn.p6monitor.localstack.Credentials;
import vn.p6monitor.localstack.LocalStack;
import vn.p6monitor.localstack.Settings;
import vn.p6monitor.localstack.frontdoor.Answer;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;
import vn.p6monitor.localstack.frontdoor.Reply;
import vn.p6monitor.schemas.index.Generation;

/// The whole platform, empty at first, on ports of its own.
final class Platform implements AutoCloseable {
    // Below the range from which the system takes ports for outgoing connections.
    private static final int PORT_OFFSET = Integer.getInteger("p6.test.port-offset", 21_000);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = new JsonMapper();

    static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final FrontDoor.Client PROVINCE = new FrontDoor.Client("province-11", "province-11-secret");

    private final HttpClient http = HttpClient.newHttpClient();
    private final LocalStack stack;
    private final FrontDoor door;

    private Platform(LocalStack stack) {
        this.stack = stack;
        this.door = new FrontDoor(addresses(stack), FrontDoor.Client.MINISTRY);
    }

    private static FrontDoor.Addresses addresses(LocalStack stack) {
        return new FrontDoor.Addresses(
                stack.address(Child.SIGN_IN), stack.address(Child.INGEST), stack.address(Child.QUERY));
    }

    /// @param data an empty folder
    static Platform start(Path data) throws InterruptedException {
        return start(data, Map.of());
    }

    /// @param data an empty folder
    /// @param environment of the services, where they are to differ from their defaults
    static Platform start(Path data, Map<String, String> environment) throws InterruptedException {
        var repository = Path.of(System.getProperty("p6.repository", "../.."));
        return new Platform(LocalStack.start(
                Settings.in(repository, data).withPortOffset(PORT_OFFSET).withEnvironment(environment)));
    }

    /// Where the brokers are reached.
    String kafka() {
        return stack.address(Child.KAFKA);
    }

    /// The settings of a Kafka client that may do everything.
    Map<String, Object> kafkaClient() {
        return stack.kafkaAdmin().client(kafka());
    }

    /// Where reports are sent.
    String ingest() {
        return stack.address(Child.INGEST);
    }

    /// Where the registry's Confluent-compatible API is.
    URI registry() {
        return URI.create(stack.address(Child.REGISTRY) + "/apis/ccompat/v7");
    }

    /// Lets a province's system in; it signs in as `KafkaUser.province`.
    void addProvince(String province) {
        stack.addProvince(province);
    }

    /// What is written down by everyone in the data folder.
    LogChecks logs(Path data) {
        return new LogChecks(
                data.resolve("logs"), stack.credentials().passwords().values());
    }

    void kill(Child child) {
        stack.kill(child);
    }

    /// Lets a server stand still, as on a machine that is overloaded: it keeps its connections and answers nothing.
    void halt(Child child) {
        signal("STOP", child);
    }

    /// Ends the standing still, if it does.
    void goOn(Child child) {
        signal("CONT", child);
    }

    private void signal(String signal, Child child) {
        try {
            var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(stack.pid(child))).start();
            if (kill.waitFor() != 0) throw new AssertionError(child + " cannot be sent " + signal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /// Sends a body of lines to the ingest-service, once, as soon as it asks for it.
    HttpResponse<String> post(String what, BodyPublisher lines) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.address(Child.INGEST) + "/api/v1/" + what))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Authorization", "Bearer " + door.token())
                .header("Content-Type", "application/x-ndjson")
                .expectContinue(true)
                .POST(lines)
                .timeout(PATIENCE);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// The status with which the ingest-service says whether it may be sent anything.
    int readinessOfTheDoor() throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.address(Child.INGEST) + "/actuator/health/readiness"))
                .build();
        return http.send(request, BodyHandlers.discarding()).statusCode();
    }

    Answer send(String what, List<String> lines) throws InterruptedException {
        return door.post("/api/v1/" + what, lines::stream);
    }

    Answer send(String what, Stream<String> lines) throws InterruptedException {
        return send(what, lines.toList());
    }

    /// A template as the province of the sample downloads it.
    byte[] template(String path) throws InterruptedException {
        try (var province = new FrontDoor(addresses(stack), PROVINCE)) {
            return province.download("/api/v1/templates/" + path);
        }
    }

    /// Sends a file as the province of the sample.
    Answer upload(String what, String type, byte[] file) throws InterruptedException {
        try (var province = new FrontDoor(addresses(stack), PROVINCE)) {
            return province.upload("/api/v1/" + what, type, file);
        }
    }

    /// Records that are not yet visible in the answers.
    long pending() throws InterruptedException {
        return door.pending();
    }

    /// What the processor says of itself to those who operate it.
    ///
    /// @throws IOException while it is away
    String ofTheProcessor(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(stack.address(Child.PROCESSOR) + "/actuator/" + path))
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    /// Returns when every answer counts everything that was accepted before.
    void awaitCounted() throws InterruptedException {
        stack.awaitHealthy(PATIENCE);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isCounted()) {
            if (System.nanoTime() > end) throw new AssertionError("records are still not counted");
            Thread.sleep(100);
        }
    }

    private boolean isCounted() throws InterruptedException {
        try {
            return door.pending() == 0;
        } catch (NotTaken _) {
            // Nothing can be said while a server comes back.
            return false;
        }
    }

    /// Orders that everything be computed again, and tells the generation.
    String rebuild() throws InterruptedException {
        var reply = order(FrontDoor.Client.OPERATOR, "POST", "/api/v1/rebuild", "application/json", "");
        if (reply.status() != 202) throw new AssertionError(reply);
        return reply.body().path("generation").asString();
    }

    /// Asks the ingest-service for something, once.
    Reply order(FrontDoor.Client client, String method, String path, String contentType, String body)
            throws InterruptedException {
        try (var own = new FrontDoor(addresses(stack), client)) {
            return own.order(method, path, contentType, body);
        }
    }

    Reply giveCatalogue(String catalogue, boolean dryRun) throws InterruptedException {
        return door.order("PUT", "/api/v1/catalogue?dryRun=" + dryRun, "application/yaml", catalogue);
    }

    /// Returns when answers are made of a generation.
    void awaitGeneration(String generation) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!door.generation().equals(Optional.of(generation))) {
            if (System.nanoTime() > end) throw new AssertionError(generation + " is still not in force");
            Thread.sleep(100);
        }
    }

    /// Deletes what the index knows of the sums of areas, as a broken disk would.
    void loseTheValues() throws IOException, InterruptedException {
        lose(Generation.numbered(1).valuesIndex());
    }

    /// Deletes an index, as a broken disk would.
    void lose(String index) throws IOException, InterruptedException {
        var credentials = Credentials.INDEXER + ":" + stack.credentials().indexer();
        var response = http.send(ofElasticsearch(index, credentials).DELETE().build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new AssertionError(response.body());
    }

    /// How many documents readers see in an index; none before it is there.
    long documents(String alias) throws IOException, InterruptedException {
        var credentials = Credentials.READER + ":" + stack.credentials().reader();
        var response = http.send(ofElasticsearch(alias + "/_count", credentials).build(), BodyHandlers.ofString());
        return response.statusCode() == 404
                ? 0
                : JSON.readTree(response.body()).path("count").asLong();
    }

    private HttpRequest.Builder ofElasticsearch(String path, String credentials) {
        return HttpRequest.newBuilder(URI.create(stack.address(Child.ELASTICSEARCH) + "/" + path))
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
    }

    Answers asMinistry() throws InterruptedException {
        return new Answers(http, stack.address(Child.QUERY), door.token());
    }

    Answers asAnyone() {
        return new Answers(http, stack.address(Child.QUERY), null);
    }

    @Override
    public void close() {
        door.close();
        http.close();
        stack.close();
    }
}
