package vn.p6monitor.streams.indexer.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.CatalogueDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Flagged;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.indexer.Index.VersionedArea;
import vn.p6monitor.streams.indexer.IndexUnavailableException;

class ElasticsearchIndexTest {
    private static final String DONE = "{\"index\":{\"_index\":\"i\",\"_id\":\"a\",\"status\":200}}";
    private static final Rolled.AreaValues ROW = row("11");

    private final StubElasticsearch server;
    private final ElasticsearchIndex index;

    ElasticsearchIndexTest() throws IOException {
        server = new StubElasticsearch();
        index = new ElasticsearchIndex(
                server.client(),
                new Generation("t"),
                new CatalogueDocument("1", "text"),
                new Retry(3, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void writesRowsAndAreasInOneBulkWithTheirOwnVersions() {
        server.willAnswer(200, bulk(DONE, DONE));
        var area = new Area(BoundarySet.SET_2025, "11", AreaLevel.PROVINCE, "VN", "Điện Biên", null, List.of());
        index.write(List.of(ROW), List.of(new VersionedArea(area, 7)));
        assertThat(server.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.lines())
                        .containsExactly(
                                "POST /_bulk?require_alias=true",
                                "{\"index\":{\"_id\":\"2025/11/*/2\",\"_index\":\"p6-area-values-t-write\","
                                        + "\"version\":3,\"version_type\":\"external\"}}",
                                "{\"boundaries\":\"2025\",\"area\":\"11\",\"level\":\"province\",\"ancestors\":[\"VN\"],"
                                        + "\"kind\":\"*\",\"part\":2,\"sums\":\"3Asi\"}",
                                "{\"index\":{\"_id\":\"2025/11\",\"_index\":\"p6-areas-t-write\","
                                        + "\"version\":7,\"version_type\":\"external\"}}",
                                "{\"boundaries\":\"2025\",\"area\":\"11\",\"level\":\"province\",\"parent\":\"VN\","
                                        + "\"name\":\"Điện Biên\",\"successors\":[],\"communes\":[]}"));
    }

    @Test
    void writesTheFlagsOfAFacilityWithAllAreasThatItLiesIn() {
        server.willAnswer(200, bulk(DONE));
        var path = List.of(new Facts.Place("03358", AreaLevel.COMMUNE), new Facts.Place("11", AreaLevel.PROVINCE));
        var groups = List.of(new Facts.Group(BoundarySet.SET_2021, "group:poor"));
        var flag = new Flag(
                FlagRule.SUDDEN_CHANGE,
                Examples.section("enrolment"),
                "main",
                Examples.MAY,
                Examples.REPORT_ID,
                "learners",
                61L,
                20L);
        var flagged = new Flagged(FacilityKind.PRIMARY, new Facts.Places(List.of(), path, groups), List.of(flag));
        index.write(List.of(new Rolled.Flags("11-TH-0042", 2, 5, flagged)), List.of());
        assertThat(server.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.lines())
                        .containsExactly(
                                "POST /_bulk?require_alias=true",
                                "{\"index\":{\"_id\":\"11-TH-0042/2\",\"_index\":\"p6-flags-t-write\","
                                        + "\"version\":5,\"version_type\":\"external\"}}",
                                "{\"facility\":\"11-TH-0042\",\"part\":2,\"kind\":\"PRIMARY\","
                                        + "\"areas\":[\"2025/VN\",\"2025/11\",\"2025/03358\",\"2021/group:poor\"],"
                                        + "\"rules\":[\"SUDDEN_CHANGE\"],\"flags\":[{\"rule\":\"SUDDEN_CHANGE\","
                                        + "\"section\":\"enrolment\",\"site\":\"main\",\"month\":\"2025-05\","
                                        + "\"reportId\":\"" + Examples.REPORT_ID + "\",\"field\":\"learners\","
                                        + "\"value\":61,\"reference\":20}]}"));
    }

    @Test
    void countsAGreaterVersionThatIsThereAsDone() {
        server.willAnswer(200, bulk(refused(409, "version_conflict_engine_exception"), DONE));
        index.write(List.of(ROW, row("12")), List.of());
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void sendsOnlyThoseItemsAgainThatTheClusterWasTooBusyFor() {
        server.willAnswer(200, bulk(DONE, refused(429, "es_rejected_execution_exception")));
        server.willAnswer(200, bulk(DONE));
        index.write(List.of(ROW, row("12")), List.of());
        assertThat(server.requests).hasSize(2);
        assertThat(server.requests.get(1)).contains("2025/12/*/2").doesNotContain("2025/11/*/2");
    }

    @Test
    void givesUpAfterABoundedNumberOfTries() {
        for (int i = 0; i < 3; i++) server.willAnswer(200, bulk(refused(503, "unavailable_shards_exception")));
        assertThatThrownBy(() -> index.write(List.of(ROW), List.of())).isInstanceOf(IndexUnavailableException.class);
        assertThat(server.requests).hasSize(3);
    }

    @Test
    void stopsAtOnceAtAnItemThatTheIndexWillNeverTake() {
        server.willAnswer(200, bulk(refused(400, "strict_dynamic_mapping_exception")));
        assertThatThrownBy(() -> index.write(List.of(ROW), List.of()))
                .isInstanceOf(IndexUnavailableException.class)
                .hasRootCauseMessage("the index does not take a: strict_dynamic_mapping_exception, because");
        assertThat(server.requests).hasSize(1);
    }

    @Test
    void stopsAtOnceWhereTheIndexIsGone() {
        server.willAnswer(200, bulk(refused(404, "index_not_found_exception")));
        assertThatThrownBy(() -> index.write(List.of(ROW), List.of())).isInstanceOf(IndexUnavailableException.class);
        assertThat(server.requests).hasSize(1);
    }

    private static Rolled.AreaValues row(String area) {
        var key = new Rolled.RowKey(BoundarySet.SET_2025, area, "*", 2);
        var sums = new Sums.Builder().add(0, 1500, 17).build();
        return new Rolled.AreaValues(key, AreaLevel.PROVINCE, List.of("VN"), 3, sums);
    }

    private static String bulk(String... items) {
        boolean errors = String.join("", items).contains("error");
        return "{\"took\":1,\"errors\":" + errors + ",\"items\":[" + String.join(",", items) + "]}";
    }

    private static String refused(int status, String type) {
        return "{\"index\":{\"_index\":\"i\",\"_id\":\"a\",\"status\":" + status + ",\"error\":{\"type\":\"" + type
                + "\",\"reason\":\"because\"}}}";
    }
}
