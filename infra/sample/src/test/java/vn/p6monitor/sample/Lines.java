package vn.p6monitor.sample;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sample as a receiver sees it: lines of JSON and nothing else.
record Lines(List<JsonNode> areas, List<JsonNode> facilities, List<JsonNode> reports) {
    private static final JsonMapper MAPPER = new JsonMapper();

    static final Lines STANDARD = of(DienBienSample.standard());

    static Lines of(DienBienSample sample) {
        return new Lines(parsed(sample.areas()), parsed(sample.facilities()), parsed(sample.reports()));
    }

    private static List<JsonNode> parsed(Stream<String> lines) {
        return lines.map(MAPPER::readTree).toList();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
