package vn.p6monitor.sample;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// What is known of one unit in a month, its fresh states by section; fields are named `equipment.computers`.
record Facts(Map<String, JsonNode> states) {
    static final Facts NONE = new Facts(Map.of());

    /// Thrown by whoever asks for what the unit did not say.
    static final class NotKnown extends RuntimeException {
        private static final long serialVersionUID = 1;

        NotKnown(String field) {
            super(field);
        }
    }

    boolean known(String field) {
        return !find(field).isMissingNode();
    }

    long whole(String field) {
        return given(field).longValue();
    }

    boolean yes(String field) {
        return given(field).booleanValue();
    }

    boolean is(String field, String symbol) {
        return given(field).stringValue().equals(symbol);
    }

    /// Whether a list that may be left out has the symbol.
    boolean lists(String field, String symbol) {
        return find(field).valueStream().anyMatch(entry -> entry.stringValue().equals(symbol));
    }

    /// These facts, to go on with only where the field is known.
    Facts knowing(String field) {
        given(field);
        return this;
    }

    private JsonNode given(String field) {
        var node = find(field);
        if (node.isMissingNode()) throw new NotKnown(field);
        return node;
    }

    private JsonNode find(String field) {
        int dot = field.indexOf('.');
        return states.getOrDefault(field.substring(0, dot), MissingNode.getInstance())
                .path(field.substring(dot + 1));
    }
}
