package vn.p6monitor.query.values.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.values.AreaScope;
import vn.p6monitor.query.values.AreaSums;
import vn.p6monitor.query.values.KindScope;
import vn.p6monitor.query.values.Values;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;

/// Finds sums in a generation's index `p6-area-values-…`.
@Repository
class ElasticsearchValues implements Values {
    private static final List<SortOptions> IN_ORDER = List.of(ascending("area"), ascending("kind"), ascending("part"));

    /// What a document holds that is not in the question already.
    private record Found(String area, List<String> ancestors, String kind, int part, String sums) {}

    private final ElasticsearchClient elasticsearch;

    ElasticsearchValues(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public List<AreaSums> page(Generation generation, Scope scope, @Nullable Start after) {
        var answer = Question.answer(() -> elasticsearch.search(
                search -> {
                    search.index(generation.valuesIndex())
                            .query(query -> query.bool(bool -> bool.filter(filters(scope))))
                            .sort(IN_ORDER)
                            .size(PAGE)
                            .source(source -> source.filter(
                                    fields -> fields.includes("area", "ancestors", "kind", "part", "sums")))
                            .trackTotalHits(hits -> hits.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null
                            ? search
                            : search.searchAfter(
                                    FieldValue.of(after.area()),
                                    FieldValue.of(after.kind()),
                                    FieldValue.of(after.part()));
                },
                Found.class));
        return answer.hits().hits().stream()
                .map(Hit::source)
                .map(found -> areaSums(Objects.requireNonNull(found)))
                .toList();
    }

    private static List<Query> filters(Scope scope) {
        var filters = new ArrayList<Query>();
        filters.add(is("boundaries", scope.set().code()));
        switch (scope.areas()) {
            case AreaScope.Codes(var codes) -> filters.add(isOneOf("area", codes));
            case AreaScope.Within(var ancestor, var level) -> {
                filters.add(is("level", level.code()));
                // Everything lies in the nation.
                if (!ancestor.equals(Area.NATION_CODE)) filters.add(is("ancestors", ancestor));
            }
        }
        switch (scope.kinds()) {
            case KindScope.Together() -> filters.add(is("kind", AreaValuesDocument.ALL_KINDS));
            case KindScope.Only(var kind) ->
                filters.add(isOneOf("kind", List.of(AreaValuesDocument.ALL_KINDS, kind.name())));
            case KindScope.Each() -> {}
        }
        return filters;
    }

    private static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query isOneOf(String field, List<String> values) {
        var several = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(them -> them.value(several))));
    }

    private static SortOptions ascending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field)));
    }

    private static AreaSums areaSums(Found found) {
        return new AreaSums(
                found.area(),
                found.ancestors(),
                found.kind().equals(AreaValuesDocument.ALL_KINDS)
                        ? null
                        : FacilityKind.parse(found.kind()).orElseThrow(),
                found.part(),
                Sums.fromBytes(Base64.getDecoder().decode(found.sums())));
    }
}
