package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;
import vn.p6monitor.schemas.index.Generation;

/// Makes the indices of a generation, and points readers to the first one that there is.
///
/// The three stand and fall together: where one is lost, what the indexer kept no longer tells the truth.
final class IndexSetup {
    /// An index, the alias that readers use, and the resource that describes it.
    private record Part(String index, String alias, String description) {}

    private final ElasticsearchClient client;

    IndexSetup(ElasticsearchClient client) {
        this.client = client;
    }

    void ensure(Generation generation) throws IOException {
        var progress = new Part(generation.progressIndex(), Generation.PROGRESS_ALIAS, "progress");
        var parts = List.of(
                new Part(generation.valuesIndex(), Generation.VALUES_ALIAS, "area-values"),
                new Part(generation.areasIndex(), Generation.AREAS_ALIAS, "areas"));
        boolean isNew = false;
        for (var part : parts) {
            if (!exists(part)) isNew = true;
        }
        if (isNew && exists(progress)) client.indices().delete(delete -> delete.index(progress.index()));
        for (var part : parts) make(part);
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
        if (!exists(part)) create(part);
        if (!client.indices().existsAlias(alias -> alias.name(part.alias())).value()) {
            client.indices().putAlias(alias -> alias.index(part.index()).name(part.alias()));
        }
    }

    private void create(Part part) throws IOException {
        try (var description = Generation.class.getResourceAsStream("/index/" + part.description() + ".json")) {
            if (description == null) throw new IllegalStateException("no description of " + part.index());
            client.indices()
                    .create(create -> create.index(part.index())
                            .withJson(description)
                            .aliases(writeAlias(part.index()), alias -> alias));
        }
    }
}
