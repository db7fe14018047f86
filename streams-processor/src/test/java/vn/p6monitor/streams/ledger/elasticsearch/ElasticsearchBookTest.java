package vn.p6monitor.streams.ledger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.indexer.IndexUnavailableException;
import vn.p6monitor.streams.indexer.elasticsearch.Retry;
import vn.p6monitor.streams.indexer.elasticsearch.StubElasticsearch;
import vn.p6monitor.streams.ledger.Entry;

class ElasticsearchBookTest {
    private static final String DONE =
            "{\"took\":1,\"errors\":false,\"items\":[{\"index\":{\"_index\":\"i\",\"_id\":\"a\",\"status\":200}}]}";
    private static final String CONFLICT = "{\"took\":1,\"errors\":true,\"items\":[{\"index\":{\"_index\":\"i\","
            + "\"_id\":\"F\",\"status\":409,\"error\":{\"type\":\"version_conflict\",\"reason\":\"because\"}}}]}";
    private static final String MISSING = "{\"docs\":[{\"_index\":\"i\",\"_id\":\"F\",\"found\":false}]}";
    private static final long RECEIVED = 1_748_852_045_000L;

    private final StubElasticsearch server;
    private final ElasticsearchBook book;

    ElasticsearchBookTest() throws IOException {
        server = new StubElasticsearch();
        book = new ElasticsearchBook(server.client(), 2, new Retry(3, Duration.ofMillis(1)));
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
    }

    @Test
    void givesTheEarlierReceiptOfAReportTheGreaterVersion() {
        server.willAnswer(200, DONE);
        book.write(List.of(
                new Entry.OfReport(Books.report("h", null, RECEIVED)),
                new Entry.OfReport(Books.report("h", "11", RECEIVED + 1))));
        assertThat(server.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.lines())
                        .contains(
                                "{\"index\":{\"_id\":\"F/h\",\"_index\":\"p6-reports-2-write\","
                                        + "\"version\":9223370288002730807,\"version_type\":\"external\"}}",
                                "{\"index\":{\"_id\":\"F/h/11\",\"_index\":\"p6-reports-2-write\","
                                        + "\"version\":9223370288002730806,\"version_type\":\"external\"}}"));
    }

    @Test
    void writesWhatNeverChangesOnce() {
        server.willAnswer(200, DONE);
        book.write(List.of(new Entry.OfRejection(Books.rejection("2-7", "{")), new Entry.OfUpload(Books.upload("u"))));
        assertThat(server.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.lines())
                        .contains(
                                "{\"index\":{\"_id\":\"2-7\",\"_index\":\"p6-rejections-2-write\","
                                        + "\"version\":1,\"version_type\":\"external\"}}",
                                "{\"index\":{\"_id\":\"u\",\"_index\":\"p6-uploads-2-write\","
                                        + "\"version\":1,\"version_type\":\"external\"}}"));
    }

    @Test
    void putsTheGreatestRegistrationOfAFacilityInForce() {
        server.willAnswer(200, DONE);
        server.willAnswer(200, MISSING);
        server.willAnswer(200, DONE);
        book.write(List.of(registration("new", 2L, 8), registration("newer", 2L, 9), registration("old", null, 10)));
        assertThat(server.requests.get(0)).contains("\"_id\":\"0-8\"", "\"_id\":\"0-9\"", "\"_id\":\"0-10\"");
        assertThat(server.requests.get(2))
                .contains("{\"create\":{\"_id\":\"F\",\"_index\":\"p6-facilities-2-write\"}}", "\"newer\"")
                .doesNotContain("\"old\"");
    }

    @Test
    void replacesALesserRegistrationWhereItIsStillTheOneThatWasSeen() {
        server.willAnswer(200, DONE);
        server.willAnswer(200, inForce(2L, 8));
        server.willAnswer(200, DONE);
        book.write(List.of(registration("newer", 2L, 9)));
        assertThat(server.requests.get(2))
                .contains("\"_id\":\"F\"", "p6-facilities-2-write", "\"if_primary_term\":3", "\"if_seq_no\":41");
    }

    @Test
    void leavesAGreaterRegistrationInForce() {
        server.willAnswer(200, DONE);
        server.willAnswer(200, inForce(3L, 1));
        book.write(List.of(registration("newer", 2L, 9)));
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void looksAgainWhereAnotherWasQuicker() {
        server.willAnswer(200, DONE);
        server.willAnswer(200, MISSING);
        server.willAnswer(200, CONFLICT);
        server.willAnswer(200, inForce(2L, 9));
        book.write(List.of(registration("new", 2L, 9)));
        assertThat(server.requests).hasSize(4);
    }

    @Test
    void leadsReadersHereAndRemovesWhatEarlierReleasesWrote() {
        server.willAnswer(
                200,
                "{\"p6-reports-1\":{\"aliases\":{\"p6-reports\":{},\"p6-reports-1-write\":{}}},"
                        + "\"p6-reports-2\":{\"aliases\":{\"p6-reports-2-write\":{}}},"
                        + "\"p6-uploads-2\":{\"aliases\":{\"p6-uploads\":{}}},"
                        + "\"p6-facilities-other\":{\"aliases\":{}}}");
        server.willAnswer(200, "{\"acknowledged\":true}");
        server.willAnswer(200, "{\"acknowledged\":true}");
        book.lead();
        assertThat(server.requests.get(1))
                .contains(
                        "{\"remove\":{\"alias\":\"p6-reports\",\"index\":\"p6-reports-1\"}}",
                        "{\"add\":{\"alias\":\"p6-reports\",\"index\":\"p6-reports-2\"}}",
                        "{\"add\":{\"alias\":\"p6-facilities\",\"index\":\"p6-facilities-2\"}}",
                        "{\"add\":{\"alias\":\"p6-ledger-progress\",\"index\":\"p6-ledger-progress-2\"}}")
                .doesNotContain("p6-uploads");
        assertThat(server.requests.get(2)).startsWith("DELETE /p6-reports-1?");
    }

    @Test
    void leavesTheLedgerToALaterRelease() {
        server.willAnswer(200, "{\"p6-reports-3\":{\"aliases\":{\"p6-reports\":{}}}}");
        assertThatExceptionOfType(IndexUnavailableException.class)
                .isThrownBy(book::open)
                .withStackTraceContaining("in the format 3, not 2");
        server.willAnswer(200, "{\"p6-reports-3\":{\"aliases\":{\"p6-reports\":{}}}}");
        assertThatExceptionOfType(IndexUnavailableException.class).isThrownBy(book::lead);
        assertThat(server.requests).hasSize(2);
    }

    @Test
    void keepsHowFarItReaches() {
        server.willAnswer(200, DONE);
        book.keep(new ProgressDocument(new TreeMap<>(Map.of("p6.uploads-0", 7L)), 5L));
        assertThat(server.requests)
                .singleElement()
                .satisfies(request -> assertThat(request.lines())
                        .contains(
                                "{\"index\":{\"_id\":\"visible\",\"_index\":\"p6-ledger-progress-2-write\"}}",
                                "{\"passed\":{\"p6.uploads-0\":7},\"asOf\":5}"));
    }

    private static Entry registration(String name, @Nullable Long version, long offset) {
        return new Entry.OfRegistration(Books.registration("F", name, version, offset));
    }

    private static String inForce(Long version, long offset) {
        return "{\"docs\":[{\"_index\":\"i\",\"_id\":\"F\",\"found\":true,\"_version\":4,\"_seq_no\":41,"
                + "\"_primary_term\":3,\"_source\":{\"facility\":\"F\",\"name\":\"n\",\"folded\":\"n\","
                + "\"kind\":\"PRIMARY\",\"sites\":[],\"version\":" + version + ",\"partition\":0,\"offset\":" + offset
                + ",\"receivedAt\":7}}]}";
    }
}
