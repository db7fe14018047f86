package vn.p6monitor.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Holds values to the schemas of a document.
record Shapes(Document document) {
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDialect(
            Dialects.getOpenApi31(),
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    /// Fails where the value is not as the schema says.
    void assertFits(JsonNode value, JsonNode schema, String what) {
        assertFits(value, schema, document.root().path("components"), what);
    }

    /// The same where nothing may stand in the value that the schema does not name.
    void assertFitsWhole(JsonNode value, JsonNode schema, String what) {
        assertFits(value, closed(schema), closed(document.root().path("components")), what);
    }

    private static void assertFits(JsonNode value, JsonNode schema, JsonNode components, String what) {
        var whole = JsonNodeFactory.instance.objectNode();
        whole.putArray("allOf").add(schema);
        whole.set("components", components);
        assertThat(REGISTRY.getSchema(whole).validate(value))
                .extracting(Error::toString)
                .as("%s is not as its schema says: %s", what, value)
                .isEmpty();
    }

    /// A copy in which every object has only the properties that are named.
    private static JsonNode closed(JsonNode open) {
        var copy = open.deepCopy();
        close(copy);
        return copy;
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.values().forEach(Shapes::close);
    }
}
