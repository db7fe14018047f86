package vn.p6monitor.endtoend;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the query-api answers to one reader.
///
/// @param token of the reader, or none for an anonymous one
record Answers(HttpClient http, String address, @Nullable String token) {
    private static final JsonMapper JSON = new JsonMapper();

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(30));
        if (token != null) request.header("Authorization", "Bearer " + token);
        return http.send(request.build(), BodyHandlers.ofString());
    }

    /// The rows of all pages of `/api/v1/values`.
    List<JsonNode> pages(String query) throws IOException, InterruptedException {
        var rows = new ArrayList<JsonNode>();
        var cursor = "";
        while (true) {
            var response = get("/api/v1/values?" + query + cursor);
            if (response.statusCode() != 200) throw new AssertionError(response.statusCode() + ": " + response.body());
            var body = JSON.readTree(response.body());
            body.path("values").valueStream().forEach(rows::add);
            if (body.path("next").isNull()) return rows;
            cursor = "&cursor=" + URLEncoder.encode(body.path("next").asString(), StandardCharsets.UTF_8);
        }
    }

    /// The rows of `/api/v1/values`, which must all fit on one page.
    List<JsonNode> values(String query) throws IOException, InterruptedException {
        var response = get("/api/v1/values?" + query);
        if (response.statusCode() != 200) throw new AssertionError(response.statusCode() + ": " + response.body());
        var body = JSON.readTree(response.body());
        if (!body.path("next").isNull()) throw new AssertionError("more than one page of " + query);
        return body.path("values").valueStream().toList();
    }

    /// The only row of a query.
    JsonNode value(String query) throws IOException, InterruptedException {
        var rows = values(query);
        if (rows.size() != 1) throw new AssertionError(query + " has " + rows.size() + " rows: " + rows);
        return rows.getFirst();
    }

    /// Every value of every area in some months, by what it is the value of.
    Map<String, JsonNode> everything(String from, String to) throws IOException, InterruptedException {
        var all = new LinkedHashMap<String, JsonNode>();
        for (var boundaries : List.of("2021", "2025")) {
            for (var areas : List.of(
                    "area=VN", "within=VN&level=province", "within=11&level=district", "within=11&level=commune")) {
                if (boundaries.equals("2025") && areas.endsWith("district")) continue;
                for (var month : Months.between(from, to)) {
                    var query = areas + "&boundaries=" + boundaries + "&period=" + month;
                    for (var row : values(query)) all.put(key(row), row);
                }
            }
        }
        return all;
    }

    private static String key(JsonNode row) {
        return String.join(
                " ",
                row.path("boundaries").asString(),
                row.path("area").asString(),
                row.path("indicator").asString(),
                row.path("period").asString());
    }
}
