package vn.p6monitor.query.rejections.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.query.rejections.Rejections;

class ElasticsearchRejectionsTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String ANSWER = """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
              {"_index":"p6-rejections-1","_id":"2-17","_source":{"id":"2-17","sort":"report","province":"11",
               "facility":"F","reportId":null,"way":"ndjson","upload":"u","sender":"school","line":3,
               "reasons":[{"code":"MALFORMED_JSON","path":""}],"source":null,"refusedAt":5,"size":2,"text":"{}",
               "base64":null}}]}}
            """;

    @Test
    void asksForTheLatestOfAll() throws IOException {
        assertSent(rejections -> rejections.page(new Rejections.Scope(null, null, Set.of()), null, 10), """
                {"query": {"bool": {"filter": []}}, "size": 10,
                 "sort": [{"refusedAt": {"order": "desc"}}, {"id": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void asksForAProvinceATimeAndReasonsBehindAPlace() throws IOException {
        var scope = new Rejections.Scope("11", Instant.ofEpochMilli(7), Set.of("NOT_OPEN", "MALFORMED_JSON"));
        assertSent(rejections -> rejections.page(scope, new Rejections.Start(9, "0-1"), 10), """
                {"query": {"bool": {"filter": [
                   {"term": {"province": {"value": "11"}}},
                   {"range": {"refusedAt": {"gte": 7}}},
                   {"terms": {"reasons.code": ["MALFORMED_JSON", "NOT_OPEN"]}}]}},
                 "search_after": [9, "0-1"], "size": 10,
                 "sort": [{"refusedAt": {"order": "desc"}}, {"id": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void asksForWhatWasRefusedUnderTheNameOfAReport() throws IOException {
        assertSent(rejections -> rejections.of("F", new UUID(0, 1)), """
                {"query": {"bool": {"filter": [
                   {"term": {"facility": {"value": "F"}}},
                   {"term": {"reportId": {"value": "00000000-0000-0000-0000-000000000001"}}}]}}, "size": 1001,
                 "sort": [{"refusedAt": {"order": "desc"}}, {"id": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void findsOne() throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            var found = new ElasticsearchRejections(stub.client()).find("2-17").orElseThrow();
            assertThat(found.sender()).isEqualTo("school");
            assertThat(stub.onlySent().body()).contains("{\"term\":{\"id\":{\"value\":\"2-17\"}}}");
        }
    }

    private static void assertSent(Consumer<Rejections> question, String expected) throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            question.accept(new ElasticsearchRejections(stub.client()));
            assertThat(stub.onlySent().line())
                    .startsWith("POST /p6-rejections/_search?")
                    .contains("allow_partial_search_results=false");
            assertThat(JSON.readTree(stub.onlySent().body())).isEqualTo(JSON.readTree(expected));
        }
    }
}
