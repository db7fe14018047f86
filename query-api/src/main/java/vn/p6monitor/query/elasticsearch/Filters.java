package vn.p6monitor.query.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.json.JsonData;
import java.util.Collection;

/// The questions and orders that all our queries are made of.
public final class Filters {
    private Filters() {}

    public static Query is(String field, String value) {
        return Query.of(query -> query.term(term -> term.field(field).value(value)));
    }

    public static Query isOneOf(String field, Collection<String> values) {
        var all = values.stream().map(FieldValue::of).toList();
        return Query.of(query -> query.terms(terms -> terms.field(field).terms(them -> them.value(all))));
    }

    public static Query isThere(String field) {
        return Query.of(query -> query.exists(exists -> exists.field(field)));
    }

    public static Query isNotThere(String field) {
        return Query.of(query -> query.bool(bool -> bool.mustNot(isThere(field))));
    }

    public static Query isAtLeast(String field, Object value) {
        return Query.of(query -> query.range(
                range -> range.untyped(untyped -> untyped.field(field).gte(JsonData.of(value)))));
    }

    public static Query isAtMost(String field, Object value) {
        return Query.of(query -> query.range(
                range -> range.untyped(untyped -> untyped.field(field).lte(JsonData.of(value)))));
    }

    public static Query either(Query one, Query other) {
        return Query.of(query -> query.bool(bool -> bool.should(one, other).minimumShouldMatch("1")));
    }

    public static Query both(Query one, Query other) {
        return Query.of(query -> query.bool(bool -> bool.filter(one, other)));
    }

    public static SortOptions ascending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Asc)));
    }

    public static SortOptions descending(String field) {
        return SortOptions.of(sort -> sort.field(by -> by.field(field).order(SortOrder.Desc)));
    }
}
