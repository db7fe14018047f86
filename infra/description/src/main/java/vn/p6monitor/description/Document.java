package vn.p6monitor.description;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// An OpenAPI document.
public record Document(JsonNode root) {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    /// @throws tools.jackson.core.JacksonException where it is no YAML, or names something twice
    public static Document parse(String yaml) {
        return new Document(YAMLMapper.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .build()
                .readTree(yaml));
    }

    /// In the order of the document.
    public List<Operation> operations() {
        return root.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(each -> METHODS.contains(each.getKey()))
                        .map(each -> operation(path.getKey(), each)))
                .toList();
    }

    private Operation operation(String path, Map.Entry<String, JsonNode> each) {
        return new Operation(this, each.getKey().toUpperCase(Locale.ROOT), path, each.getValue());
    }

    /// All references in it, wherever they stand.
    public List<String> references() {
        return root.findValues("$ref").stream().map(JsonNode::asString).toList();
    }

    /// What a reference leads to, missing where that is nothing.
    public JsonNode at(String reference) {
        return root.at(reference.substring(1));
    }

    /// The node, or what it refers to.
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? at(node.get("$ref").asString()) : node;
    }
}
