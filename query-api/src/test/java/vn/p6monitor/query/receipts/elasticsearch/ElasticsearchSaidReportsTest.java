package vn.p6monitor.query.receipts.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.query.receipts.Arrival;
import vn.p6monitor.query.receipts.Reported;
import vn.p6monitor.schemas.index.Provenance;
import vn.p6monitor.schemas.index.ReportDocument;

class ElasticsearchSaidReportsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Test
    void asksForAllVersionsOfAFacilityAndReadsThem() throws IOException {
        var at = "2025-06-01T00:00:00.123Z";
        var said = Reported.version(Reported.report(1, 2, "staff", "main", "2025-05", at, "staff", 7), "11", at);
        var document = ReportDocument.of(said, Instant.parse(at), new Provenance("kafka", null, null, null));
        var answer = """
                {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
                  {"_index":"p6-reports-1","_id":"x","_source":%s}]}}
                """.formatted(JSON.writeValueAsString(document));
        try (var stub = new StubElasticsearch(200, answer)) {
            var versions = new ElasticsearchSaidReports(stub.client()).of("F");
            assertThat(versions).containsExactly(said);
            assertThat(versions.getFirst().arrival())
                    .isEqualTo(new Arrival(Instant.parse(at), "kafka", null, null, null));
            assertThat(stub.onlySent().line())
                    .startsWith("POST /p6-reports/_search?")
                    .contains("allow_partial_search_results=false");
            assertThat(JSON.readTree(stub.onlySent().body())).isEqualTo(JSON.readTree("""
                    {"query": {"term": {"facility": {"value": "F"}}}, "size": 5000, "track_total_hits": false,
                     "sort": [{"reportId": {"order": "asc"}}, {"revision": {"order": "asc"}},
                              {"submittedAt": {"order": "asc"}}, {"receivedAt": {"order": "asc"}}]}
                    """));
        }
    }
}
