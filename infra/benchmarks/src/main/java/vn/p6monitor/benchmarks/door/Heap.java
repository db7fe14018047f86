package vn.p6monitor.benchmarks.door;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import tools.jackson.databind.json.JsonMapper;

/// Looks at a service's heap every now and then, by its own metrics.
public final class Heap implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String service;
    private final String token;
    private final long limit;
    private final Thread watch;
    private volatile long greatest;

    /// @param service its address
    /// @param token of an operator
    public Heap(String service, String token) {
        this.service = service;
        this.token = token;
        limit = metric("jvm.memory.max");
        watch = Thread.ofVirtual().start(this::watch);
    }

    /// How large the heap can become, in bytes.
    public long limit() {
        return limit;
    }

    /// How much of it was in use at most when looked at, garbage included, in bytes.
    public long greatest() {
        return greatest;
    }

    private void watch() {
        try {
            while (!Thread.interrupted()) {
                greatest = Math.max(greatest, metric("jvm.memory.used"));
                Thread.sleep(LOOK);
            }
        } catch (InterruptedException _) {
            // It is over.
        }
    }

    private long metric(String name) {
        var request = HttpRequest.newBuilder(URI.create(service + "/actuator/metrics/" + name + "?tag=area:heap"))
                .header("Authorization", "Bearer " + token)
                .build();
        try {
            var answer =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            return (long) answer.path("measurements").path(0).path("value").asDouble(0);
        } catch (IOException _) {
            // Whoever is too busy to answer is looked at again.
            return 0;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    @Override
    public void close() {
        watch.interrupt();
        http.close();
    }
}
