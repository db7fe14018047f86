package vn.p6monitor.schemas.wire;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A registry with the Confluent-compatible API, asked once for each id and subject.
public final class HttpSchemaRegistry implements SchemaRegistry {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(TIMEOUT).build();
    private final Map<Integer, Schema> byId = new ConcurrentHashMap<>();
    private final Map<Registration, Integer> ids = new ConcurrentHashMap<>();
    private final URI base;

    /// @param base address of the API, such as `http://localhost:8080/apis/ccompat/v7`
    public HttpSchemaRegistry(URI base) {
        this.base = base;
    }

    @Override
    public int register(String subject, Schema schema) {
        return ids.computeIfAbsent(new Registration(subject, schema), _ -> {
            var body = JSON.writeValueAsString(Map.of("schema", schema.toString(), "schemaType", "AVRO"));
            var path = "/subjects/" + URLEncoder.encode(subject, StandardCharsets.UTF_8) + "/versions";
            var response = send(request(path).POST(BodyPublishers.ofString(body)));
            if (response.statusCode() != 200) throw unexpected(path, response);
            var id = json(path, response).path("id");
            if (!id.isInt()) throw unexpected(path, response);
            return id.intValue();
        });
    }

    @Override
    public Optional<Schema> find(int id) {
        var cached = byId.get(id);
        if (cached != null) return Optional.of(cached);
        var path = "/schemas/ids/" + id;
        var response = send(request(path).GET());
        if (response.statusCode() == 404) return Optional.empty();
        if (response.statusCode() != 200) throw unexpected(path, response);
        var text = json(path, response).path("schema");
        if (!text.isString()) throw unexpected(path, response);
        var schema = parse(text.stringValue());
        schema.ifPresent(found -> byId.put(id, found));
        return schema;
    }

    /// Empty for what is no Avro schema, or leans on others: registries hold schemas of other kinds under the same ids.
    private static Optional<Schema> parse(String text) {
        try {
            return Optional.of(new Schema.Parser().parse(text));
        } catch (AvroRuntimeException e) {
            return Optional.empty();
        }
    }

    /// Asked for with every record that is written, so it must be cheap: a schema keeps its hash, its text it does not.
    private record Registration(String subject, Schema schema) {}

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/vnd.schemaregistry.v1+json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new RegistryUnavailableException("the schema registry at " + base + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnavailableException("interrupted while asking the schema registry", e);
        }
    }

    private static JsonNode json(String path, HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw new RegistryUnavailableException("the schema registry's answer to " + path + " is not JSON", e);
        }
    }

    private static RegistryUnavailableException unexpected(String path, HttpResponse<String> response) {
        return new RegistryUnavailableException(
                "the schema registry answered " + response.statusCode() + " to " + path + ": " + response.body());
    }
}
