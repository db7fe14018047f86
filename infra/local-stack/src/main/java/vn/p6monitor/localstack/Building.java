package vn.p6monitor.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the processor says of the generations that it computes, and of the provinces that it does not read.
final class Building implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String IN_FORCE = "inForce";
    private static final String PAUSED = "paused";
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final String processor;

    /// @param processor its address
    Building(String processor) {
        this.processor = processor;
    }

    /// One line, unless the processor does not answer.
    Optional<String> told() throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(processor + "/actuator/health"))
                .timeout(PATIENCE)
                .build();
        try {
            var health =
                    JSON.readTree(http.send(request, BodyHandlers.ofString()).body());
            return Optional.of(told(health.path("components").path("processor").path("details")));
        } catch (IOException | JacksonException _) {
            return Optional.empty();
        }
    }

    static String told(JsonNode details) {
        var inForce = details.path(IN_FORCE).asString("");
        var first = inForce.isEmpty() ? "no generation is in force yet" : "generation " + inForce + " is in force";
        var computed = details.propertyStream()
                .filter(detail -> detail.getValue().isNumber())
                .map(detail -> "%s is being computed (%.0f %% is visible there)"
                        .formatted(
                                detail.getKey(),
                                Math.floor(100 * detail.getValue().asDouble(0))));
        var paused = details.path(PAUSED)
                .propertyStream()
                .map(province -> "what province %s sends is read no further (%d of its reports wait for the register)"
                        .formatted(province.getKey(), province.getValue().asLong()));
        return Stream.of(Stream.of(first), computed, paused)
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
