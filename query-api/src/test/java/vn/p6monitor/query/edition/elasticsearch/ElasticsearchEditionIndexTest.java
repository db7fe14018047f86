package vn.p6monitor.query.edition.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.query.elasticsearch.StubElasticsearch;
import vn.p6monitor.schemas.index.Generation;

class ElasticsearchEditionIndexTest {
    private static final String ALL = "{\"p6-area-values-g2f1\":{\"aliases\":{\"p6-area-values\":{}}},"
            + "\"p6-flags-g2f1\":{\"aliases\":{\"p6-flags\":{}}},"
            + "\"p6-areas-g2f1\":{\"aliases\":{\"p6-areas\":{}}},"
            + "\"p6-progress-g2f1\":{\"aliases\":{\"p6-progress\":{}}},"
            + "\"p6-catalogue-g2f1\":{\"aliases\":{\"p6-catalogue\":{}}}}";

    @Test
    void asksWhereAllAliasesLead() throws IOException {
        try (var stub = new StubElasticsearch(200, ALL)) {
            assertThat(new ElasticsearchEditionIndex(stub.client()).inForce()).contains(new Generation("g2f1"));
            assertThat(stub.onlySent().line())
                    .isEqualTo("GET /_alias/p6-area-values,p6-flags,p6-areas,p6-progress,p6-catalogue");
        }
    }

    @ParameterizedTest
    @CsvSource({"200, p6-areas-g2f1, p6-areas-g1f1", "404, x, x"})
    void isNothingWhereTheyLeadToSeveralOrOneLeadsNowhere(int status, String index, String instead) throws IOException {
        try (var stub = new StubElasticsearch(status, ALL.replace(index, instead))) {
            assertThat(new ElasticsearchEditionIndex(stub.client()).inForce()).isEmpty();
        }
    }

    @Test
    void getsTheCatalogueOfAGenerationById() throws IOException {
        var answer = "{\"_index\":\"p6-catalogue-g2f1\",\"_id\":\"catalogue\",\"found\":true,"
                + "\"_source\":{\"version\":\"1\",\"text\":\"indicators: []\"}}";
        try (var stub = new StubElasticsearch(200, answer)) {
            assertThat(new ElasticsearchEditionIndex(stub.client()).catalogue(new Generation("g2f1")))
                    .contains("indicators: []");
            assertThat(stub.onlySent().line()).isEqualTo("GET /p6-catalogue-g2f1/_doc/catalogue");
        }
    }

    @Test
    void hasNoCatalogueOfAGenerationThatIsGone() throws IOException {
        var gone = "{\"error\":{\"type\":\"index_not_found_exception\",\"reason\":\"no such index\"},\"status\":404}";
        try (var stub = new StubElasticsearch(404, gone)) {
            assertThat(new ElasticsearchEditionIndex(stub.client()).catalogue(new Generation("g2f1")))
                    .isEqualTo(Optional.empty());
        }
    }
}
