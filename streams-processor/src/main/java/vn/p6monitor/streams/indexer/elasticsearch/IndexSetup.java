package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;
import vn.p6monitor.schemas.index.CatalogueDocument;
import vn.p6monitor.schemas.index.Generation;

/// Makes the indices of a generation; readers are led to them when they are full.
///
/// They stand and fall together: where one is lost, what the indexer kept no longer tells the truth.
final class IndexSetup {
    /// An index, and the resource that describes it.
    private record Part(String index, String description) {}

    private final ElasticsearchClient client;

    IndexSetup(ElasticsearchClient client) {
        this.client = client;
    }

    void ensure(Generation generation, CatalogueDocument catalogue) throws IOException {
        var progress = new Part(generation.progressIndex(), "progress");
        var parts = List.of(
                new Part(generation.valuesIndex(), "area-values"),
                new Part(generation.flagsIndex(), "flags"),
                new Part(generation.areasIndex(), "areas"),
                new Part(generation.catalogueIndex(), "catalogue"));
        boolean isNew = false;
        for (var part : parts) {
            if (!exists(part)) isNew = true;
        }
        if (isNew && exists(progress)) client.indices().delete(delete -> delete.index(progress.index()));
        for (var part : parts) make(part);
        client.index(index -> index.index(writeAlias(generation.catalogueIndex()))
                .requireAlias(true)
                .id(CatalogueDocument.ID)
                .document(catalogue));
        make(progress);
    }

    /// The name to write an index by: one that is gone is then missed, not made anew by the write itself.
    static String writeAlias(String index) {
        return index + "-write";
    }

    private boolean exists(Part part) throws IOException {
        return client.indices().exists(exists -> exists.index(part.index())).value();
    }

    private void make(Part part) throws IOException {
        if (exists(part)) return;
        try (var description = Generation.class.getResourceAsStream("/index/" + part.description() + ".json")) {
            if (description == null) throw new IllegalStateException("no description of " + part.index());
            client.indices()
                    .create(create -> create.index(part.index())
                            .withJson(description)
                            .aliases(writeAlias(part.index()), alias -> alias));
        }
    }
}
