package vn.p6monitor.streams.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.indexer.IndexUnavailableException;
import vn.p6monitor.streams.indexer.Shelf;

class ElasticsearchIndicesTest {
    private static final Generation G1 = new Generation("g1f1");
    private static final Generation G2 = new Generation("g2f1");
    private static final String GONE = "{\"error\":{\"type\":\"aliases_not_found_exception\",\"reason\":\"missing\"}}";

    private final StubElasticsearch server;
    private final ElasticsearchIndices indices;

    ElasticsearchIndicesTest() throws IOException {
        server = new StubElasticsearch();
        indices = new ElasticsearchIndices(server.client(), new Retry(2, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void looksAtAllIndicesOfThePlatformAndTheirAliases() {
        server.willAnswer(
                200,
                "{\"p6-areas-g1f1\":{\"aliases\":{\"p6-areas\":{},\"p6-areas-g1f1-write\":{}}},"
                        + "\"p6-areas-g2f1\":{\"aliases\":{}}}");
        assertThat(indices.look())
                .isEqualTo(new Shelf(
                        Map.of("p6-areas-g1f1", Set.of("p6-areas", "p6-areas-g1f1-write"), "p6-areas-g2f1", Set.of())));
        assertThat(server.requests).containsExactly("GET /p6-*/_alias\n");
    }

    @Test
    void movesAllAliasesInOneActionThatNeedsThemWhereTheyWereSeen() {
        server.willAnswer(200, "{\"acknowledged\":true}");
        assertThat(indices.show(G2, shown(G1))).isTrue();
        var actions = new StringBuilder();
        for (var alias : Generation.ALIASES) {
            if (!actions.isEmpty()) actions.append(',');
            actions.append("{\"remove\":{\"alias\":\"%s\",\"index\":\"%s-g1f1\",\"must_exist\":true}},"
                            .formatted(alias, alias))
                    .append("{\"add\":{\"alias\":\"%s\",\"index\":\"%s-g2f1\"}}".formatted(alias, alias));
        }
        assertThat(server.requests).containsExactly("POST /_aliases\n{\"actions\":[" + actions + "]}");
    }

    @Test
    void takesNothingAwayFromTheGenerationThatIsShown() {
        server.willAnswer(200, "{\"acknowledged\":true}");
        assertThat(indices.show(G1, shown(G1))).isTrue();
        assertThat(server.requests).singleElement().asString().doesNotContain("remove");
    }

    @Test
    void leavesItWhereAnAliasIsNoLongerWhereItWasSeen() {
        server.willAnswer(404, GONE);
        assertThat(indices.show(G2, shown(G1))).isFalse();
    }

    @Test
    void saysNothingIsVisibleWhereNothingIsSaid() {
        server.willAnswer(404, "{\"_index\":\"i\",\"_id\":\"visible\",\"found\":false}");
        assertThat(indices.visible(G1).passed()).isEmpty();
        server.willAnswer(404, GONE);
        assertThat(indices.visible(G1).passed()).isEmpty();
        server.willAnswer(
                200,
                "{\"_index\":\"i\",\"_id\":\"visible\",\"found\":true,"
                        + "\"_source\":{\"passed\":{\"p6.areas-0\":7}}}");
        assertThat(indices.visible(G1).passed()).isEqualTo(Map.of("p6.areas-0", 7L));
    }

    @Test
    void dropsTheIndicesOfOneGeneration() {
        server.willAnswer(200, "{\"acknowledged\":true}");
        indices.drop(G1);
        assertThat(server.requests)
                .singleElement()
                .asString()
                .startsWith("DELETE /p6-area-values-g1f1,p6-flags-g1f1,p6-areas-g1f1,"
                        + "p6-progress-g1f1,p6-catalogue-g1f1?");
    }

    @Test
    void givesUpOnAClusterThatStaysAway() {
        for (int i = 0; i < 2; i++) server.willAnswer(503, "{\"error\":{\"type\":\"x\",\"reason\":\"y\"}}");
        assertThatExceptionOfType(IndexUnavailableException.class).isThrownBy(indices::look);
    }

    private static Shelf shown(Generation generation) {
        var aliases = new HashMap<String, Set<String>>();
        for (var alias : Generation.ALIASES) aliases.put(generation.index(alias), Set.of(alias));
        return new Shelf(aliases);
    }
}
