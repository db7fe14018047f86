package vn.p6monitor.query.rejections.elasticsearch;

import static vn.p6monitor.query.elasticsearch.Filters.is;
import static vn.p6monitor.query.elasticsearch.Filters.isAtLeast;
import static vn.p6monitor.query.elasticsearch.Filters.isOneOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Filters;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.rejections.Rejections;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.RejectionDocument;

/// Finds rejections in the index `p6-rejections`.
@Repository
class ElasticsearchRejections implements Rejections {
    private static final List<SortOptions> LATEST_FIRST =
            List.of(Filters.descending("refusedAt"), Filters.ascending("id"));

    private final ElasticsearchClient elasticsearch;

    ElasticsearchRejections(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public Optional<RejectionDocument> find(String id) {
        return search(List.of(is("id", id)), null, 1).stream().findFirst();
    }

    @Override
    public List<RejectionDocument> page(Scope scope, @Nullable Start after, int size) {
        var filters = new ArrayList<Query>();
        if (scope.province() != null) filters.add(is("province", scope.province()));
        var since = scope.since();
        if (since != null) filters.add(isAtLeast("refusedAt", since.toEpochMilli()));
        if (!scope.reasons().isEmpty()) filters.add(isOneOf("reasons.code", new TreeSet<>(scope.reasons())));
        return search(filters, after, size);
    }

    @Override
    public List<RejectionDocument> of(String facility, UUID report) {
        return search(List.of(is("facility", facility), is("reportId", report.toString())), null, PAGE);
    }

    private List<RejectionDocument> search(List<Query> filters, @Nullable Start after, int size) {
        var answer = Question.answer(() -> elasticsearch.search(
                search -> {
                    search.index(LedgerIndex.REJECTIONS.alias())
                            .query(query -> query.bool(bool -> bool.filter(filters)))
                            .sort(LATEST_FIRST)
                            .size(size)
                            .trackTotalHits(hits -> hits.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null
                            ? search
                            : search.searchAfter(FieldValue.of(after.refusedAt()), FieldValue.of(after.id()));
                },
                RejectionDocument.class));
        return answer.hits().hits().stream()
                .map(Hit::source)
                .map(document -> Objects.requireNonNull(document))
                .toList();
    }
}
