package vn.p6monitor.query.register.elasticsearch;

import static vn.p6monitor.query.elasticsearch.Filters.both;
import static vn.p6monitor.query.elasticsearch.Filters.either;
import static vn.p6monitor.query.elasticsearch.Filters.is;
import static vn.p6monitor.query.elasticsearch.Filters.isAtLeast;
import static vn.p6monitor.query.elasticsearch.Filters.isAtMost;
import static vn.p6monitor.query.elasticsearch.Filters.isNotThere;
import static vn.p6monitor.query.elasticsearch.Filters.isOneOf;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.elasticsearch.Filters;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.query.register.Register;
import vn.p6monitor.query.register.Registration;
import vn.p6monitor.query.register.Territory;
import vn.p6monitor.query.register.Words;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.RegistrationDocument;

/// Finds registrations in the indices `p6-facilities` and `p6-registrations`.
@Repository
class ElasticsearchRegister implements Register {
    private final ElasticsearchClient elasticsearch;

    ElasticsearchRegister(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public Optional<Registration> inForce(String facility) {
        var answer = Question.answer(() -> elasticsearch.get(
                get -> get.index(LedgerIndex.FACILITIES.alias()).id(facility), RegistrationDocument.class));
        return Optional.ofNullable(answer.source()).map(ElasticsearchRegister::registration);
    }

    @Override
    public List<Registration> page(Scope scope, @Nullable String after, int size) {
        var answer = Question.answer(() -> elasticsearch.search(
                search -> {
                    search.index(LedgerIndex.FACILITIES.alias())
                            .query(query -> query.bool(bool -> bool.filter(filters(scope))))
                            .sort(Filters.ascending("facility"))
                            .size(size)
                            .trackTotalHits(hits -> hits.enabled(false))
                            .allowPartialSearchResults(false);
                    return after == null ? search : search.searchAfter(after);
                },
                RegistrationDocument.class));
        return registrations(answer.hits().hits());
    }

    @Override
    public List<Registration> history(String facility) {
        var history = new ArrayList<Registration>();
        var after = -1L;
        while (true) {
            var hits = history(facility, after);
            history.addAll(registrations(hits));
            if (hits.size() < PAGE) return history;
            after = Objects.requireNonNull(hits.getLast().source()).offset();
        }
    }

    /// A facility has one partition, so its registrations are told apart by their offsets.
    private List<Hit<RegistrationDocument>> history(String facility, long after) {
        return Question.answer(() -> elasticsearch.search(
                        search -> search.index(LedgerIndex.REGISTRATIONS.alias())
                                .query(is("facility", facility))
                                .sort(Filters.ascending("offset"))
                                .searchAfter(FieldValue.of(after))
                                .size(PAGE)
                                .trackTotalHits(hits -> hits.enabled(false))
                                .allowPartialSearchResults(false),
                        RegistrationDocument.class))
                .hits()
                .hits();
    }

    private static List<Query> filters(Scope scope) {
        var filters = new ArrayList<Query>();
        if (scope.words() != null) filters.add(beginWith(scope.words()));
        for (var territory : scope.territories()) filters.add(in(territory));
        var kind = scope.kind();
        if (kind != null) filters.add(is("kind", kind.name()));
        var openAt = scope.openAt();
        if (openAt != null) {
            filters.add(isAtMost("openedOn", openAt.toString()));
            filters.add(either(isNotThere("closedOn"), isAtLeast("closedOn", openAt.toString())));
        }
        return filters;
    }

    private static Query beginWith(Words words) {
        var code = Query.of(query -> query.prefix(
                prefix -> prefix.field("facility").value(words.text()).caseInsensitive(true)));
        if (words.beginnings().isEmpty()) return code;
        var name = words.beginnings().stream()
                .map(word -> Query.of(
                        query -> query.prefix(prefix -> prefix.field("folded").value(word))))
                .toList();
        return either(code, Query.of(query -> query.bool(bool -> bool.filter(name))));
    }

    private static Query in(Territory territory) {
        return switch (territory.set()) {
            case SET_2021 -> isOneOf("commune2021", territory.communes());
            case SET_2025 -> {
                var named = isOneOf("commune2025", territory.communes());
                yield territory.gone().isEmpty()
                        ? named
                        : either(named, both(isNotThere("commune2025"), isOneOf("commune2021", territory.gone())));
            }
        };
    }

    private static List<Registration> registrations(List<Hit<RegistrationDocument>> hits) {
        return hits.stream()
                .map(hit -> registration(Objects.requireNonNull(hit.source())))
                .toList();
    }

    private static Registration registration(RegistrationDocument document) {
        return new Registration(
                document.toFacility(),
                Instant.ofEpochMilli(document.receivedAt()),
                document.sender(),
                document.upload());
    }
}
