package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.util.List;

/// Makes indices; readers are led to them when they are full.
public final class IndexSetup {
    /// An index, and the resource that describes it.
    public record Part(String index, String description) {}

    private final ElasticsearchClient client;

    public IndexSetup(ElasticsearchClient client) {
        this.client = client;
    }

    /// Makes what is not there of indices that stand and fall together: where one is lost, what is kept of how far they
    /// reach no longer tells the truth, and goes too.
    ///
    /// @param progress where that is kept
    public void ensure(List<Part> parts, Part progress) throws IOException {
        boolean isNew = false;
        for (var part : parts) {
            if (!exists(part)) isNew = true;
        }
        if (isNew && exists(progress)) client.indices().delete(delete -> delete.index(progress.index()));
        for (var part : parts) make(part);
        make(progress);
    }

    /// The name to write an index by: one that is gone is then missed, not made anew by the write itself.
    public static String writeAlias(String index) {
        return index + "-write";
    }

    private boolean exists(Part part) throws IOException {
        return client.indices().exists(exists -> exists.index(part.index())).value();
    }

    private void make(Part part) throws IOException {
        if (exists(part)) return;
        try (var description = IndexSetup.class.getResourceAsStream(part.description())) {
            if (description == null) throw new IllegalStateException("no description of " + part.index());
            client.indices()
                    .create(create -> create.index(part.index())
                            .withJson(description)
                            .aliases(writeAlias(part.index()), alias -> alias));
        }
    }
}
