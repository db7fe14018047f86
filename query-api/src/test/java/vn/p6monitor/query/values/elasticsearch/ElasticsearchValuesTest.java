package vn.p6monitor.query.values.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.query.values.AreaScope;
import vn.p6monitor.query.values.AreaSums;
import vn.p6monitor.query.values.KindScope;
import vn.p6monitor.query.values.Values;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;

class ElasticsearchValuesTest {
    private static final Generation G1 = new Generation("g1f1");
    private static final Sums SUMS = new Sums.Builder().add(3, 1500, 42).build();
    private static final String ANSWER = """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
             {"_index":"p6-area-values-g1","_id":"2025/11/PRIMARY/0","_score":null,
              "_source":{"area":"11","ancestors":["VN"],"kind":"PRIMARY","part":3,"sums":"%s"},"sort":["11","PRIMARY",3]}]}}
            """.formatted(Base64.getEncoder().encodeToString(SUMS.toBytes()));

    @Test
    void asksForAreasByCode() throws Exception {
        var sent = sent(new AreaScope.Codes(List.of("11", "VN")), new KindScope.Together(), null);
        assertThat(sent.line())
                .startsWith("POST /p6-area-values-g1f1/_search?")
                .contains("allow_partial_search_results=false");
        assertBody(sent, """
                {"query": {"bool": {"filter": [
                   {"term": {"boundaries": {"value": "2025"}}},
                   {"terms": {"area": ["11", "VN"]}},
                   {"term": {"kind": {"value": "*"}}}]}},
                 "sort": [{"area": {}}, {"kind": {}}, {"part": {}}],
                 "size": 500,
                 "_source": {"includes": ["area", "ancestors", "kind", "part", "sums"]},
                 "track_total_hits": false}
                """);
    }

    @Test
    void asksForTheAreasInsideOne() throws Exception {
        var sent = sent(
                new AreaScope.Within("11", AreaLevel.COMMUNE),
                new KindScope.Each(),
                new Values.Start("03358", "COLLEGE", 3));
        assertBody(sent, """
                {"query": {"bool": {"filter": [
                   {"term": {"boundaries": {"value": "2025"}}},
                   {"term": {"level": {"value": "commune"}}},
                   {"term": {"ancestors": {"value": "11"}}}]}},
                 "sort": [{"area": {}}, {"kind": {}}, {"part": {}}],
                 "search_after": ["03358", "COLLEGE", 3],
                 "size": 500,
                 "_source": {"includes": ["area", "ancestors", "kind", "part", "sums"]},
                 "track_total_hits": false}
                """);
    }

    @Test
    void asksForTheWholeNationByLevelAlone() throws Exception {
        var sent = sent(new AreaScope.Within("VN", AreaLevel.PROVINCE), new KindScope.Only(FacilityKind.PRIMARY), null);
        assertBody(sent, """
                {"query": {"bool": {"filter": [
                   {"term": {"boundaries": {"value": "2025"}}},
                   {"term": {"level": {"value": "province"}}},
                   {"terms": {"kind": ["*", "PRIMARY"]}}]}},
                 "sort": [{"area": {}}, {"kind": {}}, {"part": {}}],
                 "size": 500,
                 "_source": {"includes": ["area", "ancestors", "kind", "part", "sums"]},
                 "track_total_hits": false}
                """);
    }

    @Test
    void readsTheSums() throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            var scope =
                    new Values.Scope(BoundarySet.SET_2025, new AreaScope.Codes(List.of("11")), new KindScope.Each());
            assertThat(new ElasticsearchValues(stub.client()).page(G1, scope, null))
                    .containsExactly(new AreaSums("11", List.of("VN"), FacilityKind.PRIMARY, 3, SUMS));
        }
    }

    private static StubElasticsearch.Sent sent(AreaScope areas, KindScope kinds, Values.@Nullable Start after)
            throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            new ElasticsearchValues(stub.client())
                    .page(G1, new Values.Scope(BoundarySet.SET_2025, areas, kinds), after);
            return stub.onlySent();
        }
    }

    private static void assertBody(StubElasticsearch.Sent sent, String body) throws Exception {
        JSONAssert.assertEquals(body, sent.body(), JSONCompareMode.STRICT);
    }
}
