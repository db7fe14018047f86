package vn.p6monitor.query.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.ProgressDocument;

class FreshnessTest {
    private static final ProgressDocument NOTHING = new ProgressDocument(new TreeMap<>(), null);

    @Test
    void countsWhatLiesBeforeTheEnds() {
        var freshness = Freshness.of(
                Map.of("p6.areas-0", 10L, "p6.facilities-0", 5L), progress(Map.of("p6.areas-0", 7L), 0L), NOTHING);
        assertThat(freshness).isEqualTo(new Freshness(Instant.EPOCH, 3 + 5));
    }

    @Test
    void aRecordIsVisibleWhenAllHavePassedItWhoReadIt() {
        var ends = Map.of(
                "p6.areas-0", 10L,
                "p6.facilities-0", 10L,
                "p6.field-reports.ingest-3", 10L,
                "p6.field-reports.11-0", 10L,
                "p6.rejected-reports-0", 10L,
                "p6.uploads-1", 10L);
        var numbers = progress(
                Map.of(
                        "p6.areas-0", 9L,
                        "p6.facilities-0", 8L,
                        "p6.field-reports.ingest-3", 10L,
                        "p6.field-reports.11-0", 10L),
                0L);
        var ledger = progress(
                Map.of(
                        "p6.facilities-0", 9L,
                        "p6.field-reports.ingest-3", 6L,
                        "p6.field-reports.11-0", 10L,
                        "p6.rejected-reports-0", 5L,
                        "p6.uploads-1", 10L),
                1L);
        assertThat(Freshness.of(ends, numbers, ledger)).isEqualTo(new Freshness(Instant.EPOCH, 1 + 2 + 4 + 5));
    }

    @Test
    void nothingIsPendingWhereProgressWentPastTheEndsSeen() {
        var freshness = Freshness.of(
                Map.of("p6.areas-0", 10L, "p6.facilities-0", 5L),
                progress(Map.of("p6.areas-0", 12L, "p6.facilities-0", 5L, "p6.gone-0", 3L), 0L),
                progress(Map.of("p6.facilities-0", 6L, "p6.gone-0", 3L), 0L));
        assertThat(freshness.pending()).isZero();
    }

    @Test
    void allIsPendingBeforeTheFirstProgress() {
        assertThat(Freshness.of(Map.of("p6.areas-0", 10L), NOTHING, NOTHING)).isEqualTo(new Freshness(null, 10));
    }

    private static ProgressDocument progress(Map<String, Long> passed, long asOf) {
        return new ProgressDocument(new TreeMap<>(passed), asOf);
    }
}
