package vn.p6monitor.query.freshness.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;

class ElasticsearchProgressTest {
    @Test
    void getsTheDocumentById() throws IOException {
        var answer = """
                {"_index":"p6-progress-g1","_id":"visible","found":true,
                 "_source":{"passed":{"p6.areas-0":7,"p6.facilities-3":12},"asOf":1750000000000}}
                """;
        try (var stub = new StubElasticsearch(200, answer)) {
            assertThat(new ElasticsearchProgress(stub.client()).visible(new Generation("g1f1")))
                    .isEqualTo(new ProgressDocument(
                            new TreeMap<>(Map.of("p6.areas-0", 7L, "p6.facilities-3", 12L)), 1_750_000_000_000L));
            assertThat(stub.onlySent().line()).isEqualTo("GET /p6-progress-g1f1/_doc/visible");
        }
    }

    @Test
    void nothingPassedWhereNothingWasSaid() throws IOException {
        try (var stub =
                new StubElasticsearch(404, "{\"_index\":\"p6-progress-g1\",\"_id\":\"visible\",\"found\":false}")) {
            assertThat(new ElasticsearchProgress(stub.client()).visible(new Generation("g1f1")))
                    .isEqualTo(new ProgressDocument(new TreeMap<>(), null));
        }
    }

    @Test
    void getsTheLedgersDocumentByItsIdToo() throws IOException {
        var answer = """
                {"_index":"p6-ledger-progress-1","_id":"visible","found":true,
                 "_source":{"passed":{"p6.uploads-0":7},"asOf":1750000000000}}
                """;
        try (var stub = new StubElasticsearch(200, answer)) {
            assertThat(new ElasticsearchProgress(stub.client()).ofLedger())
                    .isEqualTo(new ProgressDocument(new TreeMap<>(Map.of("p6.uploads-0", 7L)), 1_750_000_000_000L));
            assertThat(stub.onlySent().line()).isEqualTo("GET /p6-ledger-progress/_doc/visible");
        }
    }

    @Test
    void nothingPassedWhereThereIsNoLedgerYet() throws IOException {
        var answer = """
                {"error":{"type":"index_not_found_exception","reason":"no such index [p6-ledger-progress]"},"status":404}
                """;
        try (var stub = new StubElasticsearch(404, answer)) {
            assertThat(new ElasticsearchProgress(stub.client()).ofLedger())
                    .isEqualTo(new ProgressDocument(new TreeMap<>(), null));
        }
    }
}
