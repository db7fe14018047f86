package vn.p6monitor.query.quality.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.query.quality.FlaggedFacilities;
import vn.p6monitor.query.quality.FlaggedFacility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Sections;

class ElasticsearchFlaggedFacilitiesTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Generation G1 = new Generation("g1f1");
    private static final List<String> AREAS = List.of("2025/03358", "2025/11");
    private static final String ANSWER = """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
              {"_index":"p6-flags-g1f1","_id":"11-TH-0042/3","_source":{"facility":"11-TH-0042","part":3,
               "kind":"PRIMARY","areas":["2025/VN"],"rules":["SUDDEN_CHANGE"],"flags":[
                 {"rule":"SUDDEN_CHANGE","section":"enrolment","site":"main","month":"2025-05",
                  "reportId":"00000000-0000-0001-0000-000000000002","field":"learners","value":61,"reference":20}]}}]}}
            """;

    @Test
    void asksForAllThatHasFlagsInAllOfTheAreas() throws IOException {
        var sent = sent(new FlaggedFacilities.Scope(AREAS, Set.of(), null), null);
        assertThat(sent.line())
                .startsWith("POST /p6-flags-" + G1 + "/_search?")
                .contains("allow_partial_search_results=false");
        assertBody(sent, """
                {"query": {"bool": {"filter": [
                   {"term": {"areas": {"value": "2025/03358"}}},
                   {"term": {"areas": {"value": "2025/11"}}},
                   {"exists": {"field": "rules"}}]}},
                 "size": 200, "sort": [{"facility": {}}, {"part": {}}], "track_total_hits": false}
                """);
    }

    @Test
    void asksForRulesAndAKindBehindAPart() throws IOException {
        var rules = Set.of(FlagRule.RECEIVED_LATE, FlagRule.SUDDEN_CHANGE);
        var scope = new FlaggedFacilities.Scope(List.of("2025/VN"), rules, FacilityKind.PRIMARY);
        assertBody(sent(scope, new FlaggedFacilities.Start("11-TH-0042", 2)), """
                {"query": {"bool": {"filter": [
                   {"term": {"areas": {"value": "2025/VN"}}},
                   {"terms": {"rules": ["SUDDEN_CHANGE", "RECEIVED_LATE"]}},
                   {"term": {"kind": {"value": "PRIMARY"}}}]}},
                 "search_after": ["11-TH-0042", 2],
                 "size": 200, "sort": [{"facility": {}}, {"part": {}}], "track_total_hits": false}
                """);
    }

    @Test
    void readsFacilitiesWithTheirFlags() throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            var scope = new FlaggedFacilities.Scope(AREAS, Set.of(), null);
            var flag = new Flag(
                    FlagRule.SUDDEN_CHANGE,
                    Sections.named("enrolment").orElseThrow(),
                    "main",
                    Month.of(2025, 5),
                    new UUID(1, 2),
                    "learners",
                    61L,
                    20L);
            assertThat(new ElasticsearchFlaggedFacilities(stub.client()).page(G1, scope, null))
                    .containsExactly(new FlaggedFacility("11-TH-0042", 3, FacilityKind.PRIMARY, List.of(flag)));
        }
    }

    private static StubElasticsearch.Sent sent(FlaggedFacilities.Scope scope, FlaggedFacilities.@Nullable Start after)
            throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            new ElasticsearchFlaggedFacilities(stub.client()).page(G1, scope, after);
            return stub.onlySent();
        }
    }

    private static void assertBody(StubElasticsearch.Sent sent, String expected) {
        assertThat(JSON.readTree(sent.body())).isEqualTo(JSON.readTree(expected));
    }
}
