package vn.p6monitor.description;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.p6monitor.rights.Caller;
import vn.p6monitor.rights.Who;

/// Runs the examples of a document against a service: parameters, body and answer belong together by the example's
/// name.
///
/// Where a parameter of the path has no example of that name, the first one stands in, and so for the body of a
/// problem.
/// `x-who` of an answer's example says who asks, `MINISTRY` unless it is said; `x-excerpt` how much of lists it shows.
///
/// @param before makes the world as the examples have it, before each
/// @param varying names of properties that are others each time
public record Examples(Document document, Caller caller, Runnable before, Set<String> varying) {
    private static final JsonMapper JSON = JsonMapper.shared();

    /// What cannot be shown as one text.
    private static final Set<String> NO_TEXT = Set.of(
            "avro/binary", "multipart/form-data", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    public Examples {
        varying = Set.copyOf(varying);
    }

    /// What is asked, and what is to be answered.
    private record Run(Operation operation, String name, int status, String form, JsonNode media, JsonNode example) {
        @Override
        public String toString() {
            return "%s, %d %s".formatted(operation, status, name);
        }
    }

    public Stream<DynamicTest> tests() {
        return document.operations().stream()
                .flatMap(Examples::runs)
                .map(run -> dynamicTest(run.toString(), () -> {
                    before.run();
                    check(run);
                }));
    }

    /// Every operation shows an answer that is good, and every body that can be shown as text is shown, but where
    /// `x-unshown` says why not.
    public void assertShowEverything() {
        for (var operation : document.operations()) {
            if (operation.node().has("x-unshown")) continue;
            var good = operation.answers().stream()
                    .filter(Operation.Answer::isGood)
                    .toList();
            boolean textual = good.stream()
                    .anyMatch(answer -> !NO_TEXT.containsAll(answer.forms().keySet()));
            if (textual) {
                assertThat(runs(operation).filter(run -> run.status() < 400))
                        .as("examples of good answers of %s", operation)
                        .isNotEmpty();
            }
            operation.bodies().forEach((type, body) -> {
                if (NO_TEXT.contains(type)) return;
                assertThat(body.path("examples").propertyNames())
                        .as("examples of %s with %s", operation, type)
                        .isNotEmpty();
            });
        }
    }

    private static Stream<Run> runs(Operation operation) {
        return operation.answers().stream()
                .flatMap(answer -> answer.forms().entrySet().stream()
                        .flatMap(form -> form.getValue()
                                .path("examples")
                                .propertyStream()
                                .map(each -> new Run(
                                        operation,
                                        each.getKey(),
                                        answer.status(),
                                        form.getKey(),
                                        form.getValue(),
                                        operation.document().resolved(each.getValue())))));
    }

    private void check(Run run) {
        var answer = caller.send(request(run));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(run.status());
        assertThat(answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""))
                .isEqualTo(run.form());
        if (!run.form().endsWith("json")) {
            assertThat(answer.body()).isEqualTo(run.example().get("value").asString());
            return;
        }
        var told = steady(JSON.readTree(answer.body()), run.example().path("value"));
        new Shapes(document).assertFitsWhole(told, run.media().path("schema"), "the answer");
        var shown = run.example().has("x-excerpt")
                ? excerpt(told, run.example().get("x-excerpt").asInt())
                : told;
        assertThat(shown)
                .as("the answer is now %s", shown)
                .isEqualTo(run.example().path("value"));
        if (run.status() >= 400) assertCodeIsTold(run, answer);
    }

    private static void assertCodeIsTold(Run run, HttpResponse<String> answer) {
        var code = JSON.readTree(answer.body()).path("code").asString();
        assertThat(run.operation().answers())
                .filteredOn(each -> each.status() == run.status())
                .allSatisfy(each -> assertThat(each.codes()).contains(code));
    }

    /// With what the example has in place of what is another each time.
    private JsonNode steady(JsonNode told, JsonNode example) {
        if (told instanceof ObjectNode object) {
            for (var name : varying) {
                if (object.path(name).isString() && example.path(name).isString()) object.set(name, example.get(name));
            }
        }
        return told;
    }

    /// The same with so many elements of each of its lists.
    private static JsonNode excerpt(JsonNode told, int most) {
        told.values().forEach(each -> {
            if (each instanceof ArrayNode list) while (list.size() > most) list.remove(list.size() - 1);
        });
        return told;
    }

    /// Asks in English.
    public HttpResponse<String> english(String method, String address, Who who) {
        return caller.send(
                begin(address, who).method(method, BodyPublishers.noBody()).build());
    }

    private HttpRequest.Builder begin(String address, Who who) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + caller.port() + address))
                .header("Accept-Language", "en");
        if (who != Who.ANONYMOUS)
            request.header("Authorization", "Bearer " + caller.issuer().token(who));
        return request;
    }

    private HttpRequest request(Run run) {
        var operation = run.operation();
        var address = operation.path();
        for (var parameter : operation.inPlace("path").toList()) {
            var name = parameter.get("name").asString();
            var value = parameter.has("example") ? parameter.get("example").asString() : example(run, parameter, true);
            address = address.replace('{' + name + '}', encoded(value));
        }
        var question = new StringBuilder();
        for (var parameter : operation.inPlace("query").toList()) {
            var value = example(run, parameter, false);
            if (value.isEmpty()) continue;
            question.append(question.isEmpty() ? '?' : '&')
                    .append(parameter.get("name").asString());
            question.append('=').append(encoded(value));
        }
        var who = Who.valueOf(run.example().path("x-who").asString("MINISTRY"));
        var request = begin(address + question, who);
        var body = body(run);
        if (body == null)
            return request.method(operation.method(), BodyPublishers.noBody()).build();
        return request.header("Content-Type", body.getKey())
                .method(operation.method(), BodyPublishers.ofString(body.getValue()))
                .build();
    }

    /// Empty where there is none.
    private static String example(Run run, JsonNode parameter, boolean orTheFirst) {
        var examples = parameter.path("examples");
        var example = examples.path(run.name());
        if (example.isMissingNode() && orTheFirst)
            example = examples.values().iterator().next();
        return example.path("value").asString("");
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /// The example body of the run's name and its type; a good one is as its schema says.
    private Map.@Nullable Entry<String, String> body(Run run) {
        var bodies = new TreeMap<>(run.operation().bodies());
        for (var body : bodies.entrySet()) {
            var examples = body.getValue().path("examples");
            var example = document.resolved(examples.path(run.name())).path("value");
            if (example.isMissingNode()) continue;
            if (run.status() < 400) assertFits(body.getValue(), example);
            return Map.entry(body.getKey(), text(example));
        }
        if (run.status() < 400 || !run.operation().needsBody()) return null;
        return bodies.entrySet().stream()
                .flatMap(body -> body.getValue()
                        .path("examples")
                        .valueStream()
                        .map(example -> Map.entry(body.getKey(), text(example.path("value")))))
                .findFirst()
                .orElseThrow();
    }

    /// Lines are held to the schema of lines, a whole to that of the whole.
    private void assertFits(JsonNode media, JsonNode example) {
        var shapes = new Shapes(document);
        var line = media.path("x-line");
        if (line.isMissingNode()) shapes.assertFits(example, media.path("schema"), "the body");
        else example.asString().lines().forEach(each -> shapes.assertFits(JSON.readTree(each), line, "the line"));
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.asString() : example.toString();
    }
}
