package vn.p6monitor.query.quality.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.quality.FlaggedFacilities;
import vn.p6monitor.query.quality.FlaggedFacility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.index.Generation;

/// Finds facilities in a generation's index `p6-flags-…`.
@Repository
class ElasticsearchFlaggedFacilities implements FlaggedFacilities {
    private static final List<SortOptions> IN_ORDER = List.of(ascending("facility"), ascending("part"));

    private final ElasticsearchClient elasticsearch;

    ElasticsearchFlaggedFacilities(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public List<FlaggedFacility> page(Generation generation, Scope scope, @Nullable Start after) {
        return search(generation, filters(scope), after);
    }

    @Override
    public List<FlaggedFacility> of(Generation generation, String facility) {
        return search(generation, List.of(is("facility", facility)), null);
    }

    private List<FlaggedFacility> search(Generation generation, List<Query> filters, @Nullable Start after) {
        var answer = Question.answer(() -> elasticsearch.search(
                search -> {
                    search.index(generation.flagsIndex())
                            .query(query -> query.bool(bool -> bool.filter(filters)))
                            .sort(IN_ORDER)
                            .size(PAGE)
                            .trackTotalHits(hits -> hits.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null
                            ? search
                            : search.searchAfter(FieldValue.of(after.facility()), FieldValue.of(after.part()));
                },
                FlagsDocument.class));
        return answer.hits().hits().stream()
                .map(Hit::source)
                .map(document -> facility(Objects.requireNonNull(document)))
                .toList();
    }

    private static List<Query> filters(Scope scope) {
        var filters = new ArrayList<Query>();
        scope.areas().forEach(area -> filters.add(is("areas", area)));
        filters.add(hasFlagsOf(scope));
        var kind = scope.kind();
        if (kind != null) filters.add(is("kind", kind.name()));
        return filters;
    }

    /// A facility that had flags once may have none.
    private static Query hasFlagsOf(Scope scope) {
        if (scope.rules().isEmpty()) return Query.of(query -> query.exists(exists -> exists.field("rules")));
        var rules = scope.rules().stream()
                .sorted()
                .map(rule -> FieldValue.of(rule.name()))
                .toList();
        return Query.of(query -> query.terms(terms -> terms.field("rules").terms(them -> them.value(rules))));
    }

    private static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field)));
    }

    private static FlaggedFacility facility(FlagsDocument document) {
        return new FlaggedFacility(
                document.facility(),
                document.part(),
                FacilityKind.parse(document.kind()).orElseThrow(),
                document.flags().stream().map(FlagsDocument.Entry::flag).toList());
    }
}
