package vn.p6monitor.sample;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A sample as a receiver sees it: lines of JSON and nothing else.
record Lines(List<JsonNode> areas, List<JsonNode> facilities, List<JsonNode> reports) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// The districts that the article names as the worst equipped.
    static final Set<String> WORST_OFF = Set.of("096", "097", "098", "103");

    static final Lines STANDARD = of(DienBienSample.standard());

    static Lines of(DienBienSample sample) {
        return new Lines(parsed(sample.areas()), parsed(sample.facilities()), parsed(sample.reports()));
    }

    /// The district of the set 2021 that each facility stands in.
    Map<String, String> districts() {
        var parents = areas.stream()
                .filter(area -> text(area, "boundaries").equals("2021"))
                .collect(Collectors.toMap(area -> text(area, "area"), area -> text(area, "parent")));
        return facilities.stream()
                .collect(Collectors.toMap(
                        facility -> text(facility, "facility"),
                        facility -> parents.getOrDefault(text(facility, "commune2021"), "?")));
    }

    private static List<JsonNode> parsed(Stream<String> lines) {
        return lines.map(MAPPER::readTree).toList();
    }

    static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }
}
