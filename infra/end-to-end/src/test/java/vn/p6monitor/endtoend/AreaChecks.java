package vn.p6monitor.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/// Areas are the sums of their parts, on a platform that has the sample and nothing else.
record AreaChecks(Platform platform) {
    /// @param areas how many parts of a level the province has
    void addUp(String level, String boundaries, int areas) throws IOException, InterruptedException {
        var rows = platform.asMinistry()
                .values("indicator=CN04&within=11&level=" + level + "&period=2025-05&boundaries=" + boundaries);
        assertThat(rows).hasSize(areas);
        assertThat(rows.stream()
                        .mapToLong(row -> row.path("numerator").asLong())
                        .sum())
                .isEqualTo(153);
        assertThat(rows.stream()
                        .mapToLong(row -> row.path("denominator").asLong())
                        .sum())
                .isEqualTo(1210);
    }

    /// Two communes, one by one and named as a group.
    void areTheSumOfBothAsAGroup(String boundaries, String one, String other) throws IOException, InterruptedException {
        var group = """
                {"boundaries":"%s","group":"both","name":"Hai xã","communes":["%s","%s"]}""".formatted(boundaries, one, other);
        assertThat(platform.send("areas", List.of(group)).isTaken()).isTrue();
        platform.awaitCounted();
        var query = "&period=2025-05&boundaries=" + boundaries;
        var sum = figures(platform.asMinistry().values("area=" + one + "," + other + query));
        assertThat(sum).containsKeys("CN04", "DV01", "HR01");
        assertThat(figures(platform.asMinistry().values("area=group:both" + query)))
                .isEqualTo(sum);
    }

    /// Numerator, denominator, known and expected of each indicator, all rows together.
    private static Map<String, List<Long>> figures(List<JsonNode> rows) {
        var figures = new TreeMap<String, List<Long>>();
        for (var row : rows) {
            var coverage = row.path("coverage");
            var own = Stream.of(
                            row.path("numerator"),
                            row.path("denominator"),
                            coverage.path("known"),
                            coverage.path("expected"))
                    .map(figure -> figure.asLong(0))
                    .toList();
            figures.merge(
                    row.path("indicator").asString(),
                    own,
                    (a, b) -> IntStream.range(0, own.size())
                            .mapToObj(i -> a.get(i) + b.get(i))
                            .toList());
        }
        return figures;
    }
}
