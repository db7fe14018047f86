package vn.p6monitor.query.uploads.elasticsearch;

import static vn.p6monitor.query.elasticsearch.Filters.is;
import static vn.p6monitor.query.elasticsearch.Filters.isAtLeast;
import static vn.p6monitor.query.elasticsearch.Filters.isOneOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Filters;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.uploads.Uploads;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.UploadDocument;

/// Finds uploads in the index `p6-uploads`.
@Repository
class ElasticsearchUploads implements Uploads {
    private static final List<SortOptions> LATEST_FIRST =
            List.of(Filters.descending("beganAt"), Filters.ascending("id"));

    private final ElasticsearchClient elasticsearch;

    ElasticsearchUploads(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public Optional<UploadDocument> find(String id) {
        return search(List.of(is("id", id)), null, 1).stream().findFirst();
    }

    @Override
    public List<UploadDocument> page(Scope scope, @Nullable Start after, int size) {
        var filters = new ArrayList<Query>();
        if (scope.province() != null) filters.add(is("province", scope.province()));
        if (scope.sender() != null) filters.add(is("sender", scope.sender()));
        var since = scope.since();
        if (since != null) filters.add(isAtLeast("beganAt", since.toEpochMilli()));
        return search(filters, after, size);
    }

    @Override
    public Map<String, String> withdrawals(Collection<String> ids) {
        var withdrawals = new HashMap<String, String>();
        // The first of several holds: the others found nothing left to withdraw.
        for (var upload : search(List.of(isOneOf("withdraws", ids)), null, PAGE)) {
            withdrawals.put(Objects.requireNonNull(upload.withdraws()), upload.id());
        }
        return withdrawals;
    }

    private List<UploadDocument> search(List<Query> filters, @Nullable Start after, int size) {
        var answer = Question.answer(() -> elasticsearch.search(
                search -> {
                    search.index(LedgerIndex.UPLOADS.alias())
                            .query(query -> query.bool(bool -> bool.filter(filters)))
                            .sort(LATEST_FIRST)
                            .size(size)
                            .trackTotalHits(hits -> hits.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null
                            ? search
                            : search.searchAfter(FieldValue.of(after.beganAt()), FieldValue.of(after.id()));
                },
                UploadDocument.class));
        return answer.hits().hits().stream()
                .map(Hit::source)
                .map(document -> Objects.requireNonNull(document))
                .toList();
    }
}
