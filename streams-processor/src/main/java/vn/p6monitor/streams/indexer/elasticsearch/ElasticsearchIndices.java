package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.indexer.Indices;
import vn.p6monitor.streams.indexer.Shelf;

/// The indices of all generations on Elasticsearch.
final class ElasticsearchIndices implements Indices {
    private static final int NOT_FOUND = 404;
    private static final ProgressDocument NOTHING = new ProgressDocument(new TreeMap<>(), null);

    private final ElasticsearchClient client;
    private final Retry retry;

    ElasticsearchIndices(ElasticsearchClient client, Retry retry) {
        this.client = client;
        this.retry = retry;
    }

    @Override
    public Shelf look() {
        var found = retry.call(() -> client.indices().getAlias(get -> get.index("p6-*")));
        var aliases = new HashMap<String, Set<String>>();
        found.aliases().forEach((index, its) -> aliases.put(index, its.aliases().keySet()));
        return new Shelf(aliases);
    }

    @Override
    public ProgressDocument visible(Generation generation) {
        return retry.call(() -> {
            try {
                var found = client.get(
                        get -> get.index(generation.progressIndex()).id(ProgressDocument.ID), ProgressDocument.class);
                return found.source() == null ? NOTHING : found.source();
            } catch (ElasticsearchException e) {
                if (e.status() == NOT_FOUND) return NOTHING;
                throw e;
            }
        });
    }

    @Override
    public boolean show(Generation generation, Shelf seen) {
        return retry.call(() -> {
            try {
                return client.indices()
                        .updateAliases(update -> update.actions(moves(generation, seen)))
                        .acknowledged();
            } catch (ElasticsearchException e) {
                // An alias is no longer where it was seen, or an index is gone.
                if (e.status() == NOT_FOUND) return false;
                throw e;
            }
        });
    }

    /// Each alias taken from where it was seen, which fails where it is no longer, and given to the generation.
    private static List<Action> moves(Generation generation, Shelf seen) {
        var moves = new ArrayList<Action>();
        for (var alias : Generation.ALIASES) {
            var next = generation.index(alias);
            for (var index : seen.indicesBehind(alias)) {
                if (index.equals(next)) continue;
                moves.add(Action.of(action ->
                        action.remove(remove -> remove.index(index).alias(alias).mustExist(true))));
            }
            moves.add(Action.of(action -> action.add(add -> add.index(next).alias(alias))));
        }
        return moves;
    }

    @Override
    public void drop(Generation generation) {
        var names = Generation.ALIASES.stream().map(generation::index).toList();
        retry.call(() -> client.indices()
                .delete(delete -> delete.index(names).ignoreUnavailable(true).allowNoIndices(true)));
    }
}
