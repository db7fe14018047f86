package vn.p6monitor.query.register.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.query.register.Register;
import vn.p6monitor.query.register.Territory;
import vn.p6monitor.query.register.Words;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;

class ElasticsearchRegisterTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOCUMENT = """
            {"facility":"11-TH-0042","name":"Na Tông","folded":"na tong","kind":"PRIMARY","commune2021":null,
             "commune2025":"03358","openedOn":"1995-09","closedOn":null,"version":null,
             "sites":[{"site":"main","type":"MAIN","name":null,"latitude":null,"longitude":null,
                       "openedOn":null,"closedOn":null}],
             "partition":3,"offset":17,"receivedAt":1750000000000,"sender":"ministry","upload":null}
            """;
    private static final String ANSWER = """
            {"took":1,"timed_out":false,"_shards":{"total":1,"successful":1,"failed":0},"hits":{"hits":[
              {"_index":"p6-facilities-1","_id":"11-TH-0042","_source":%s}]}}
            """.formatted(DOCUMENT);

    @Test
    void asksForAll() throws IOException {
        var sent = sent(new Register.Scope(null, List.of(), null, null), null);
        assertThat(sent.line())
                .startsWith("POST /p6-facilities/_search?")
                .contains("allow_partial_search_results=false");
        assertBody(sent, """
                {"query": {"bool": {"filter": []}},
                 "size": 10, "sort": [{"facility": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void asksForACodeOrAllWordsOfANameBehindACode() throws IOException {
        var words = new Words("11-TH", List.of("11", "th"));
        assertBody(
                sent(new Register.Scope(words, List.of(), FacilityKind.PRIMARY, Month.of(2025, 5)), "11-TH-0001"), """
                {"query": {"bool": {"filter": [
                   {"bool": {"should": [
                     {"prefix": {"facility": {"value": "11-TH", "case_insensitive": true}}},
                     {"bool": {"filter": [{"prefix": {"folded": {"value": "11"}}}, {"prefix": {"folded": {"value": "th"}}}]}}],
                    "minimum_should_match": "1"}},
                   {"term": {"kind": {"value": "PRIMARY"}}},
                   {"range": {"openedOn": {"lte": "2025-05"}}},
                   {"bool": {"should": [
                     {"bool": {"must_not": [{"exists": {"field": "closedOn"}}]}},
                     {"range": {"closedOn": {"gte": "2025-05"}}}],
                    "minimum_should_match": "1"}}]}},
                 "search_after": ["11-TH-0001"],
                 "size": 10, "sort": [{"facility": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void asksForCommunesOfEitherSet() throws IOException {
        var territories = List.of(
                new Territory(BoundarySet.SET_2021, List.of("03365"), List.of()),
                new Territory(BoundarySet.SET_2025, List.of("03358"), List.of("03365", "03364")),
                new Territory(BoundarySet.SET_2025, List.of(), List.of()));
        assertBody(sent(new Register.Scope(null, territories, null, null), null), """
                {"query": {"bool": {"filter": [
                   {"terms": {"commune2021": ["03365"]}},
                   {"bool": {"should": [
                     {"terms": {"commune2025": ["03358"]}},
                     {"bool": {"filter": [
                       {"bool": {"must_not": [{"exists": {"field": "commune2025"}}]}},
                       {"terms": {"commune2021": ["03365", "03364"]}}]}}],
                    "minimum_should_match": "1"}},
                   {"terms": {"commune2025": []}}]}},
                 "size": 10, "sort": [{"facility": {"order": "asc"}}], "track_total_hits": false}
                """);
    }

    @Test
    void getsTheRegistrationInForceByItsCode() throws IOException {
        var answer = """
                {"_index":"p6-facilities-1","_id":"11-TH-0042","found":true,"_source":%s}""".formatted(DOCUMENT);
        try (var stub = new StubElasticsearch(200, answer)) {
            var registration = new ElasticsearchRegister(stub.client()).inForce("11-TH-0042");
            assertThat(stub.onlySent().line()).isEqualTo("GET /p6-facilities/_doc/11-TH-0042");
            assertThat(registration.orElseThrow().facility().name()).isEqualTo("Na Tông");
            assertThat(registration.orElseThrow().receivedAt().toEpochMilli()).isEqualTo(1_750_000_000_000L);
        }
        try (var stub = new StubElasticsearch(404, "{\"_index\":\"p6\",\"_id\":\"x\",\"found\":false}")) {
            assertThat(new ElasticsearchRegister(stub.client()).inForce("x")).isEmpty();
        }
    }

    @Test
    void readsTheHistoryInTheOrderOfTheTopic() throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            assertThat(new ElasticsearchRegister(stub.client()).history("11-TH-0042"))
                    .extracting(registration -> registration.facility().code())
                    .containsExactly("11-TH-0042");
            assertThat(stub.onlySent().line()).startsWith("POST /p6-registrations/_search?");
            assertBody(stub.onlySent(), """
                    {"query": {"term": {"facility": {"value": "11-TH-0042"}}}, "search_after": [-1],
                     "size": 1001, "sort": [{"offset": {"order": "asc"}}], "track_total_hits": false}
                    """);
        }
    }

    private static StubElasticsearch.Sent sent(Register.Scope scope, @Nullable String after) throws IOException {
        try (var stub = new StubElasticsearch(200, ANSWER)) {
            assertThat(new ElasticsearchRegister(stub.client()).page(scope, after, 10))
                    .hasSize(1);
            return stub.onlySent();
        }
    }

    private static void assertBody(StubElasticsearch.Sent sent, String expected) {
        assertThat(JSON.readTree(sent.body())).isEqualTo(JSON.readTree(expected));
    }
}
