package vn.p6monitor.schemas.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class HttpSchemaRegistryTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA =
            SchemaBuilder.record("R").fields().requiredString("a").endRecord();

    private record Answer(int status, String body) {}

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private HttpServer server;
    private SchemaRegistry registry;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.start();
        registry = new HttpSchemaRegistry(
                URI.create("http://localhost:" + server.getAddress().getPort() + "/api/v7"));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void registersASchemaUnderItsSubject() {
        answers.put("POST /api/v7/subjects/p6.areas-value/versions", new Answer(200, "{\"id\":17}"));
        assertThat(registry.register("p6.areas-value", SCHEMA)).isEqualTo(17);
        assertThat(asked).hasSize(1);
        assertThat(asked.getFirst()).startsWith("POST /api/v7/subjects/p6.areas-value/versions {");
        assertThat(JSON.readTree(asked.getFirst().substring(asked.getFirst().indexOf('{'))))
                .isEqualTo(
                        JSON.createObjectNode().put("schema", SCHEMA.toString()).put("schemaType", "AVRO"));
    }

    @Test
    void asksOnceForEachSubjectAndSchema() {
        var other = SchemaBuilder.record("R").fields().requiredString("b").endRecord();
        answers.put("POST /api/v7/subjects/a-value/versions", new Answer(200, "{\"id\":1}"));
        answers.put("POST /api/v7/subjects/b-value/versions", new Answer(200, "{\"id\":2}"));
        for (int i = 0; i < 3; i++) {
            assertThat(registry.register("a-value", new Schema.Parser().parse(SCHEMA.toString())))
                    .isEqualTo(1);
            assertThat(registry.register("b-value", SCHEMA)).isEqualTo(2);
            assertThat(registry.register("b-value", other)).isEqualTo(2);
        }
        assertThat(asked).hasSize(3);
    }

    @Test
    void writesASubjectSoThatItIsOnePartOfThePath() {
        answers.put("POST /api/v7/subjects/a%2Fb/versions", new Answer(200, "{\"id\":1}"));
        assertThat(registry.register("a/b", SCHEMA)).isEqualTo(1);
    }

    @Test
    void asksOnceForEachId() {
        answers.put("GET /api/v7/schemas/ids/17", found(SCHEMA.toString()));
        for (int i = 0; i < 3; i++) {
            assertThat(registry.find(17)).contains(SCHEMA);
        }
        assertThat(asked).containsExactly("GET /api/v7/schemas/ids/17 ");
    }

    @Test
    void asksAgainForAnIdThatWasNotKnown() {
        assertThat(registry.find(17)).isEmpty();
        answers.put("GET /api/v7/schemas/ids/17", found(SCHEMA.toString()));
        assertThat(registry.find(17)).contains(SCHEMA);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"type\":\"object\"}",
                "syntax = \"proto3\"; message A { int32 a = 1; }",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"Elsewhere\"}]}",
                "{\"type\":\"record\",\"name\":\"R\",\"fields\":[{\"name\":\"a\",\"type\":\"int\",\"default\":\"x\"}]}",
                ""
            })
    void knowsNoAvroSchemaWhereAnIdIsOfAnotherKind(String text) {
        answers.put("GET /api/v7/schemas/ids/17", found(text));
        assertThat(registry.find(17)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "500 | {\"id\":1}",
                "503 | ",
                "401 | {}",
                "404 | {\"error_code\":40401}",
                "409 | {\"error_code\":409}",
                "422 | {\"error_code\":42201}",
                "204 | ",
                "200 | <html>",
                "200 | ",
                "200 | {}",
                "200 | {\"id\":null}",
                "200 | {\"id\":\"1\"}",
                "200 | {\"id\":1.5}",
                "200 | [1]"
            })
    void isUnavailableWhereItDoesNotTakeASchema(int status, String body) {
        answers.put("POST /api/v7/subjects/a-value/versions", new Answer(status, body == null ? "" : body));
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.register("a-value", SCHEMA))
                .withMessageContaining("/subjects/a-value/versions");
        answers.put("POST /api/v7/subjects/a-value/versions", new Answer(200, "{\"id\":1}"));
        assertThat(registry.register("a-value", SCHEMA)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"500 | {}", "503 | ", "401 | {}", "204 | ", "200 | <html>", "200 | {}", "200 | {\"schema\":7}"})
    void isUnavailableWhereItDoesNotGiveASchema(int status, String body) {
        answers.put("GET /api/v7/schemas/ids/17", new Answer(status, body == null ? "" : body));
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.find(17))
                .withMessageContaining("/schemas/ids/17");
        answers.put("GET /api/v7/schemas/ids/17", found(SCHEMA.toString()));
        assertThat(registry.find(17)).contains(SCHEMA);
    }

    @Test
    void saysWhatTheRegistryAnswered() {
        answers.put("GET /api/v7/schemas/ids/17", new Answer(500, "{\"message\":\"no disk\"}"));
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.find(17))
                .withMessage("the schema registry answered 500 to /schemas/ids/17: {\"message\":\"no disk\"}");
    }

    @Test
    void isUnavailableWhenNobodyListens() {
        server.stop(0);
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.find(17))
                .withMessageEndingWith("does not answer")
                .withCauseInstanceOf(IOException.class);
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.register("a-value", SCHEMA));
    }

    @Test
    void keepsTheInterruptionOfTheThreadThatAsks() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(RegistryUnavailableException.class)
                .isThrownBy(() -> registry.find(17))
                .withMessage("interrupted while asking the schema registry");
        assertThat(Thread.interrupted()).isTrue();
    }

    private static Answer found(String schema) {
        return new Answer(200, JSON.createObjectNode().put("schema", schema).toString());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var place =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getRawPath();
            asked.add(place + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var answer = answers.getOrDefault(place, new Answer(404, "{\"error_code\":40403}"));
            var body = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
