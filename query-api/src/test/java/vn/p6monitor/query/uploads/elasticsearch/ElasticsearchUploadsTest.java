package vn.p6monitor.query.uploads.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.query.uploads.Uploads;

class ElasticsearchUploadsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANSWER = """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
              {"_index":"p6-uploads-1","_id":"b","_source":{"id":"b","sender":"ministry","province":null,"way":"csv",
               "sort":"report","beganAt":5,"endedAt":6,"accepted":1,"rejected":0,"state":"COMPLETE",
               "withdraws":"a"}}]}}
            """;

    @Test
    void asksForTheLatestOfAScopeBehindAPlace() throws IOException {
        var scope = new Uploads.Scope("11", "school", Instant.ofEpochMilli(7));
        assertSent(uploads -> uploads.page(scope, new Uploads.Start(9, "x"), 10), """
                {"query": {"bool": {"filter": [
                   {"term": {"province": {"value": "11"}}},
                   {"term": {"sender": {"value": "school"}}},
                   {"range": {"beganAt": {"gte": 7}}}]}},
                 "search_after": [9, "x"], "size": 10,
                 "sort": [{"beganAt": {"order": "desc"}}, {"id": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void asksByWhatSomeWereWithdrawn() throws IOException {
        assertSent(uploads -> assertThat(uploads.withdrawals(List.of("a", "c"))).isEqualTo(Map.of("a", "b")), """
                {"query": {"bool": {"filter": [{"terms": {"withdraws": ["a", "c"]}}]}}, "size": 1001,
                 "sort": [{"beganAt": {"order": "desc"}}, {"id": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void findsOne() throws IOException {
        assertSent(
                uploads -> assertThat(uploads.find("b").orElseThrow().sender()).isEqualTo("ministry"), """
                {"query": {"bool": {"filter": [{"term": {"id": {"value": "b"}}}]}}, "size": 1,
                 "sort": [{"beganAt": {"order": "desc"}}, {"id": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    private static void assertSent(Consumer<Uploads> question, String expected) throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            question.accept(new ElasticsearchUploads(stub.client()));
            assertThat(stub.onlySent().line())
                    .startsWith("POST /p6-uploads/_search?")
                    .contains("allow_partial_search_results=false");
            assertThat(JSON.readTree(stub.onlySent().body())).isEqualTo(JSON.readTree(expected));
        }
    }
}
