package vn.p6monitor.query.edition.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import vn.p6monitor.query.edition.EditionIndex;
import vn.p6monitor.query.elasticsearch.Question;
import vn.p6monitor.schemas.index.CatalogueDocument;
import vn.p6monitor.schemas.index.Generation;

/// Looks where the aliases lead, and gets a catalogue by its id because only that is real-time.
@Repository
class ElasticsearchEditionIndex implements EditionIndex {
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient elasticsearch;

    ElasticsearchEditionIndex(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    @Override
    public Optional<Generation> inForce() {
        return Question.answer(() -> {
            try {
                var found = elasticsearch.indices().getAlias(get -> get.name(Generation.ALIASES));
                return ofAll(found.aliases());
            } catch (ElasticsearchException e) {
                // One of them leads nowhere.
                if (e.status() == NOT_FOUND) return Optional.empty();
                throw e;
            }
        });
    }

    /// The generation of all the indices, if each alias leads to one.
    private static Optional<Generation> ofAll(Map<String, ?> byIndex) {
        var generations = new HashSet<Optional<Generation>>();
        byIndex.keySet().forEach(index -> generations.add(Generation.ofIndex(index)));
        boolean one = generations.size() == 1 && byIndex.size() == Generation.ALIASES.size();
        return one ? generations.iterator().next() : Optional.empty();
    }

    @Override
    public Optional<String> catalogue(Generation generation) {
        return Question.answer(() -> {
            try {
                var found = elasticsearch.get(
                        get -> get.index(generation.catalogueIndex()).id(CatalogueDocument.ID),
                        CatalogueDocument.class);
                return Optional.ofNullable(found.source()).map(CatalogueDocument::text);
            } catch (ElasticsearchException e) {
                if (e.status() == NOT_FOUND) return Optional.empty();
                throw e;
            }
        });
    }
}
