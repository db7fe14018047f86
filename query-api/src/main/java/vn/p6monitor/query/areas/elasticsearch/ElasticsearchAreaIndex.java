package vn.p6monitor.query.areas.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.areas.AreaFilter;
import vn.p6monitor.query.areas.AreaIndex;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.AreaName;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.AreaDocument;
import vn.p6monitor.schemas.index.Generation;

/// Finds areas in a generation's index `p6-areas-…`.
@Repository
class ElasticsearchAreaIndex implements AreaIndex {
    private final ElasticsearchClient elasticsearch;

    ElasticsearchAreaIndex(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public List<Area> find(Generation generation, BoundarySet set, Collection<String> codes) {
        return search(generation, List.of(inSet(set), oneOf("area", codes)), null, codes.size());
    }

    @Override
    public List<Area> list(Generation generation, AreaFilter filter, @Nullable String after, int size) {
        var filters = new ArrayList<Query>();
        filters.add(inSet(filter.set()));
        var levels = filter.levels();
        if (levels != null) {
            filters.add(oneOf("level", levels.stream().map(AreaLevel::code).toList()));
        }
        if (filter.parents() != null) filters.add(oneOf("parent", filter.parents()));
        if (filter.successors() != null) filters.add(oneOf("successors", filter.successors()));
        return search(generation, filters, after, size);
    }

    private List<Area> search(Generation generation, List<Query> filters, @Nullable String after, int size) {
        var answer = Question.answer(() -> elasticsearch.search(
                search -> {
                    search.index(generation.areasIndex())
                            .query(query -> query.bool(bool -> bool.filter(filters)))
                            .sort(sort ->
                                    sort.field(field -> field.field("area").order(SortOrder.Asc)))
                            .size(size)
                            .trackTotalHits(hits -> hits.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null ? search : search.searchAfter(after);
                },
                AreaDocument.class));
        return answer.hits().hits().stream()
                .map(Hit::source)
                .map(document -> area(Objects.requireNonNull(document)))
                .toList();
    }

    private static Query inSet(BoundarySet set) {
        return is("boundaries", set.code());
    }

    private static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    private static Query oneOf(String field, Collection<String> values) {
        var several = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(them -> them.value(several))));
    }

    private static Area area(AreaDocument document) {
        return new Area(
                BoundarySet.parse(document.boundaries()).orElseThrow(),
                document.area(),
                AreaLevel.parse(document.level()).orElseThrow(),
                document.parent(),
                List.of(AreaName.of(document.name(), document.nameEn())),
                document.successors(),
                document.communes());
    }
}
