package vn.p6monitor.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// One method at one path, as a document has it.
///
/// @param path with `{names}`
public record Operation(Document document, String method, String path, JsonNode node) {
    /// The names of its parameters.
    ///
    /// @param place `path`, `query` or `header`
    public Set<String> parameters(String place) {
        return inPlace(place)
                .map(parameter -> parameter.get("name").asString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Stream<JsonNode> inPlace(String place) {
        return node.path("parameters")
                .valueStream()
                .map(document::resolved)
                .filter(parameter -> place.equals(parameter.path("in").asString()));
    }

    /// What bodies it takes, by media type; empty where it takes none.
    Map<String, JsonNode> bodies() {
        return content(document.resolved(node.path("requestBody")));
    }

    /// Whether it cannot go without a body.
    boolean needsBody() {
        return document.resolved(node.path("requestBody")).path("required").asBoolean(false);
    }

    /// What it may answer.
    List<Answer> answers() {
        return node.path("responses")
                .propertyStream()
                .map(each -> {
                    var response = document.resolved(each.getValue());
                    return new Answer(Integer.parseInt(each.getKey()), response, content(response));
                })
                .toList();
    }

    /// Who may, by the names of the roles; `anonymous` is everyone.
    Set<String> roles() {
        return texts(node.path("x-roles"));
    }

    static Set<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Map<String, JsonNode> content(JsonNode of) {
        var content = new LinkedHashMap<String, JsonNode>();
        of.path("content").propertyStream().forEach(form -> content.put(form.getKey(), form.getValue()));
        return content;
    }

    @Override
    public String toString() {
        return method + ' ' + path;
    }

    /// One of the answers.
    ///
    /// @param forms by media type
    record Answer(int status, JsonNode node, Map<String, JsonNode> forms) {
        /// The codes of problems that it may tell.
        Set<String> codes() {
            return texts(node.path("x-codes"));
        }

        boolean isGood() {
            return status < 400;
        }
    }
}
