package vn.p6monitor.localstack;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.SortedSet;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// The provinces of 2025 that a platform knows.
final class LoadedProvinces implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final URI query;

    /// @param query address of the query-api
    LoadedProvinces(URI query) {
        this.query = query;
    }

    /// @throws Refused when they cannot be asked for
    SortedSet<String> codes() throws InterruptedException {
        var address = query + "/api/v1/areas?level=province&boundaries=2025";
        var request =
                HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
        try {
            var response = http.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Refused(address + " answers " + response.statusCode());
            }
            var codes = new TreeSet<String>();
            for (var area : JSON.readTree(response.body()).path("areas")) {
                codes.add(area.path("area").asString());
            }
            return codes;
        } catch (IOException | JacksonException e) {
            throw new Refused(address + " does not tell the provinces: " + e);
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
