package vn.p6monitor.streams.ledger.elasticsearch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.schemas.index.ReportDocument;
import vn.p6monitor.streams.indexer.IndexUnavailableException;
import vn.p6monitor.streams.indexer.elasticsearch.ElasticsearchConnection;
import vn.p6monitor.streams.indexer.elasticsearch.Retry;
import vn.p6monitor.streams.ledger.Entry;

/// On the server that the system property `p6.test.elasticsearch` names; its ledger is lost.
class ElasticsearchBookIT {
    private static final ProgressDocument REACHED = new ProgressDocument(new TreeMap<>(Map.of("p6.uploads-0", 7L)), 5L);

    private final ElasticsearchConnection connection = new ElasticsearchConnection(
            URI.create(Objects.requireNonNull(
                    System.getProperty("p6.test.elasticsearch"),
                    "give the address of a server: -Dp6.test.elasticsearch=")),
            null,
            null);
    private final ElasticsearchClient client = connection.client();
    private final ElasticsearchBook book = book(1);

    @BeforeEach
    void loseTheLedger() throws IOException {
        var indices = Stream.of(1, 2)
                .flatMap(format -> Arrays.stream(LedgerIndex.values()).map(index -> index.index(format)))
                .toList();
        client.indices().delete(delete -> delete.index(indices).ignoreUnavailable(true));
    }

    @AfterEach
    void close() throws IOException {
        connection.close();
    }

    @Test
    void keepsTheFirstReceiptOfAReportWhateverIsReadAgain() throws IOException {
        book.open();
        book.write(List.of(report("h", 20), report("other", 30)));
        book.write(List.of(report("h", 10)));
        book.write(List.of(report("h", 20), report("h", 10)));
        assertThat(receivedAt("F/h")).isEqualTo(10);
        assertThat(count(LedgerIndex.REPORTS)).isZero();
        book.show();
        assertThat(count(LedgerIndex.REPORTS)).isEqualTo(2);
    }

    @Test
    void hasTheRegistrationInForceAndAllOthersBeside() throws IOException {
        book.open();
        book.write(List.of(registration("Cũ", null, 1), registration("Mới", null, 2)));
        assertThat(inForce()).isEqualTo("Mới");
        book.write(List.of(registration("Cũ", null, 1)));
        assertThat(inForce()).isEqualTo("Mới");
        book.write(List.of(registration("Ba", -5L, 3), registration("Bốn", null, 4)));
        assertThat(inForce()).isEqualTo("Ba");
        book.show();
        assertThat(count(LedgerIndex.REGISTRATIONS)).isEqualTo(4);
        assertThat(count(LedgerIndex.FACILITIES)).isEqualTo(1);
    }

    @Test
    void writesEverySortOfEntry() throws IOException {
        book.open();
        book.write(List.of(
                new Entry.OfRejection(Books.rejection("0-1", "x".repeat(40_000))),
                new Entry.OfUpload(Books.upload("u"))));
        book.show();
        assertThat(count(LedgerIndex.REJECTIONS)).isEqualTo(1);
        assertThat(count(LedgerIndex.UPLOADS)).isEqualTo(1);
    }

    @Test
    void goesOnFromWhereItWasUnlessAnyOfItIsLost() throws IOException {
        assertThat(book.open().passed()).isEmpty();
        book.keep(REACHED);
        assertThat(book.open()).isEqualTo(REACHED);
        client.indices().delete(delete -> delete.index(LedgerIndex.UPLOADS.index(1)));
        assertThatExceptionOfType(IndexUnavailableException.class).isThrownBy(book::lead);
        assertThat(book.open().passed()).isEmpty();
    }

    @Test
    void fillsAnotherFormatBesideTheOneThatIsRead() throws IOException {
        book.open();
        book.write(List.of(report("h", 10)));
        book.lead();
        book.show();
        var next = book(2);
        next.open();
        next.write(List.of(report("h", 10), report("other", 10)));
        next.show();
        assertThat(read("p6-reports")).isEqualTo(1);
        next.lead();
        assertThat(read("p6-reports")).isEqualTo(2);
        assertThat(client.indices()
                        .exists(exists -> exists.index(LedgerIndex.REPORTS.index(1)))
                        .value())
                .isFalse();
        assertThatExceptionOfType(IndexUnavailableException.class).isThrownBy(book::open);
        assertThatExceptionOfType(IndexUnavailableException.class).isThrownBy(book::lead);
    }

    private ElasticsearchBook book(int format) {
        return new ElasticsearchBook(client, format, new Retry(2, Duration.ofMillis(10)));
    }

    private static Entry report(String hash, long receivedAt) {
        return new Entry.OfReport(Books.report(hash, null, receivedAt));
    }

    private static Entry registration(String name, @Nullable Long version, long offset) {
        return new Entry.OfRegistration(Books.registration("F", name, version, offset));
    }

    private long receivedAt(String id) throws IOException {
        var found = client.get(get -> get.index(LedgerIndex.REPORTS.index(1)).id(id), ReportDocument.class);
        return Objects.requireNonNull(found.source()).receivedAt();
    }

    private String inForce() throws IOException {
        var found = client.get(get -> get.index(LedgerIndex.FACILITIES.index(1)).id("F"), RegistrationDocument.class);
        return Objects.requireNonNull(found.source()).name();
    }

    private long count(LedgerIndex index) throws IOException {
        return read(index.index(1));
    }

    private long read(String index) throws IOException {
        return client.count(count -> count.index(index)).count();
    }
}
