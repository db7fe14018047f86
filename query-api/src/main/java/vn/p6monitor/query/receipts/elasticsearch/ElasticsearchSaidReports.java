package vn.p6monitor.query.receipts.elasticsearch;

import static vn.p6monitor.query.elasticsearch.Filters.is;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Filters;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.receipts.Arrival;
import vn.p6monitor.query.receipts.SaidReports;
import vn.p6monitor.query.receipts.Version;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.ReportDocument;

/// Finds versions in the index `p6-reports`.
@Repository
class ElasticsearchSaidReports implements SaidReports {
    private static final int PAGE = 5_000;
    private static final List<SortOptions> IN_ORDER =
            List.of("reportId", "revision", "submittedAt", "receivedAt").stream()
                    .map(Filters::ascending)
                    .toList();

    private final ElasticsearchClient elasticsearch;

    ElasticsearchSaidReports(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public List<Version> of(String facility) {
        var versions = new ArrayList<Version>();
        List<FieldValue> after = null;
        while (true) {
            var hits = page(facility, after);
            for (var hit : hits) versions.add(version(Objects.requireNonNull(hit.source())));
            if (hits.size() < PAGE) return versions;
            after = hits.getLast().sort();
        }
    }

    private List<Hit<ReportDocument>> page(String facility, @Nullable List<FieldValue> after) {
        return Question.answer(() -> elasticsearch.search(
                        search -> {
                            search.index(LedgerIndex.REPORTS.alias())
                                    .query(is("facility", facility))
                                    .sort(IN_ORDER)
                                    .size(PAGE)
                                    .trackTotalHits(hits -> hits.enabled(false))
                                    .allowPartialSearchResults(false);
                            return after == null ? search : search.searchAfter(after);
                        },
                        ReportDocument.class))
                .hits()
                .hits();
    }

    private static Version version(ReportDocument document) {
        var said = document.said();
        var arrival = new Arrival(
                Instant.ofEpochMilli(document.receivedAt()),
                document.way(),
                document.upload(),
                document.line(),
                document.sender());
        return new Version(said.report(), said.hash(), said.province(), arrival);
    }
}
