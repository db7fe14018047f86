package vn.p6monitor.query.areas.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skyscreamer.jsonassert.JSONAssert;
import org.skyscreamer.jsonassert.JSONCompareMode;
import vn.p6monitor.query.areas.AreaFilter;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

class ElasticsearchAreaIndexTest {
    private static final Generation G1 = new Generation("g1f1");
    private static final String ANSWER = """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
             {"_index":"p6-areas-g1","_id":"2021/03365","_score":null,"sort":["03365"],
              "_source":{"boundaries":"2021","area":"03365","level":"commune","parent":"100","name":"Xã Na Tông",
                         "nameEn":null,"successors":["03358"],"communes":[]}}]}}
            """;

    @Test
    void asksForCodes() throws Exception {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            new ElasticsearchAreaIndex(stub.client()).find(G1, BoundarySet.SET_2021, List.of("11", "03365"));
            assertThat(stub.onlySent().line())
                    .startsWith("POST /p6-areas-g1f1/_search?")
                    .contains("allow_partial_search_results=false");
            JSONAssert.assertEquals("""
                    {"query": {"bool": {"filter": [
                       {"term": {"boundaries": {"value": "2021"}}},
                       {"terms": {"area": ["11", "03365"]}}]}},
                     "sort": [{"area": {"order": "asc"}}],
                     "size": 2,
                     "track_total_hits": false}
                    """, stub.onlySent().body(), JSONCompareMode.STRICT);
        }
    }

    @Test
    void asksForWhatAFilterMeans() throws Exception {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            var filter = new AreaFilter(
                    BoundarySet.SET_2021,
                    List.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE),
                    List.of("100", "101"),
                    List.of("03358"));
            new ElasticsearchAreaIndex(stub.client()).list(G1, filter, "03127", 50);
            JSONAssert.assertEquals("""
                    {"query": {"bool": {"filter": [
                       {"term": {"boundaries": {"value": "2021"}}},
                       {"terms": {"level": ["district", "commune"]}},
                       {"terms": {"parent": ["100", "101"]}},
                       {"terms": {"successors": ["03358"]}}]}},
                     "sort": [{"area": {"order": "asc"}}],
                     "search_after": ["03127"],
                     "size": 50,
                     "track_total_hits": false}
                    """, stub.onlySent().body(), JSONCompareMode.STRICT);
        }
    }

    @Test
    void readsGroups() throws IOException {
        var group = ANSWER.replace("03365", "group:poor")
                .replace("\"commune\"", "\"group\"")
                .replace("\"100\"", "null")
                .replace("[\"03358\"]", "[]")
                .replace("\"communes\":[]", "\"communes\":[\"03370\",\"03365\"]");
        try (var stub = new StubElasticsearch(200, group)) {
            assertThat(new ElasticsearchAreaIndex(stub.client()).find(G1, BoundarySet.SET_2021, List.of("group:poor")))
                    .containsExactly(Area.group(
                            BoundarySet.SET_2021, "group:poor", "Xã Na Tông", null, List.of("03370", "03365")));
        }
    }

    @Test
    void readsAreas() throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            assertThat(new ElasticsearchAreaIndex(stub.client()).find(G1, BoundarySet.SET_2021, List.of("03365")))
                    .containsExactly(new Area(
                            BoundarySet.SET_2021,
                            "03365",
                            AreaLevel.COMMUNE,
                            "100",
                            "Xã Na Tông",
                            null,
                            List.of("03358")));
        }
    }
}
