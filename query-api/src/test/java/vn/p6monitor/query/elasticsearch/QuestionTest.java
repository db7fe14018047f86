package vn.p6monitor.query.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.health.contributor.Status;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

class QuestionTest {
    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void whatElasticsearchCannotAnswerNowIsTheWorldsFault(int status) throws IOException {
        try (var stub = new StubElasticsearch(status, error(status))) {
            assertUnavailable(stub.client());
        }
    }

    @Test
    void anAnswerThatIsNoneIsTheWorldsFault() throws IOException {
        try (var stub = new StubElasticsearch(200, "<html>")) {
            assertUnavailable(stub.client());
        }
    }

    @Test
    void aServerThatIsAwayIsTheWorldsFault() throws IOException {
        try (var nobody = StubElasticsearch.client(URI.create("http://127.0.0.1:1"))) {
            assertUnavailable(nobody);
        }
    }

    @Test
    void aQueryThatElasticsearchDoesNotUnderstandIsOurs() throws IOException {
        try (var stub = new StubElasticsearch(400, error(400))) {
            assertThatThrownBy(() -> ask(stub.client())).isInstanceOf(ElasticsearchException.class);
        }
    }

    @Test
    void readinessFollowsTheAliases() throws IOException {
        try (var there = new StubElasticsearch(
                200,
                "{\"took\":1,\"timed_out\":false,\"_shards\":{\"total\":3,\"successful\":3,\"failed\":0},\"hits\":{\"hits\":[]}}")) {
            assertThat(status(there.client())).isEqualTo(Status.UP);
            assertThat(there.onlySent().line())
                    .startsWith("POST /p6-area-values,p6-flags,p6-areas,p6-progress,p6-catalogue/_search");
        }
        try (var missing = new StubElasticsearch(404, error(404))) {
            assertThat(status(missing.client())).isEqualTo(Status.DOWN);
        }
    }

    private static Status status(ElasticsearchClient client) {
        return Objects.requireNonNull(new IndexHealthIndicator(client).health(false))
                .getStatus();
    }

    private static void assertUnavailable(ElasticsearchClient client) {
        assertThatThrownBy(() -> ask(client))
                .asInstanceOf(type(ProblemException.class))
                .extracting(ProblemException::code)
                .isEqualTo(ProblemCode.INDEX_UNAVAILABLE);
    }

    private static String error(int status) {
        return "{\"error\":{\"type\":\"t\",\"reason\":\"r\"},\"status\":" + status + "}";
    }

    private static void ask(ElasticsearchClient client) {
        Question.answer(() -> client.search(search -> search.index("p6-areas"), Void.class));
    }
}
