package vn.p6monitor.streams.ledger.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.get_alias.IndexAliases;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.streams.indexer.IndexUnavailableException;

/// The ledger's indices in all formats that there are, and to which of them readers are led.
final class Formats {
    private static final int NOT_FOUND = 404;

    private final ElasticsearchClient client;
    private final int ours;

    Formats(ElasticsearchClient client, int ours) {
        this.client = client;
        this.ours = ours;
    }

    /// Looks that readers are not led to a greater format than ours.
    ///
    /// @throws IndexUnavailableException when they are
    void mustNotBeSuperseded() throws IOException {
        mustNotBeSuperseded(look());
    }

    private void mustNotBeSuperseded(Map<String, IndexAliases> found) {
        found.forEach((index, aliases) -> {
            if (format(index) > ours && !moved(aliases, index).isEmpty()) {
                throw new IndexUnavailableException(
                        "a later release keeps the ledger, in the format " + format(index) + ", not " + ours);
            }
        });
    }

    /// Leads readers to ours at once, and removes what earlier releases wrote.
    ///
    /// @return whether they were led elsewhere before
    /// @throws IndexUnavailableException when a later release keeps the ledger
    boolean lead() throws IOException {
        var found = look();
        mustNotBeSuperseded(found);
        var moves = moves(found);
        if (!moves.isEmpty()) client.indices().updateAliases(update -> update.actions(moves));
        var former =
                found.keySet().stream().filter(index -> format(index) < ours).toList();
        if (!former.isEmpty()) {
            client.indices()
                    .delete(delete ->
                            delete.index(former).ignoreUnavailable(true).allowNoIndices(true));
        }
        return !moves.isEmpty();
    }

    private List<Action> moves(Map<String, IndexAliases> found) {
        var moves = new ArrayList<Action>();
        found.forEach((index, aliases) -> {
            if (format(index) == ours) return;
            for (var alias : moved(aliases, index)) {
                moves.add(Action.of(
                        action -> action.remove(remove -> remove.index(index).alias(alias))));
            }
        });
        for (var one : LedgerIndex.values()) {
            var index = one.index(ours);
            var aliases = found.get(index);
            if (aliases != null && aliases.aliases().containsKey(one.alias())) continue;
            moves.add(Action.of(action -> action.add(add -> add.index(index).alias(one.alias()))));
        }
        return moves;
    }

    /// The aliases of the ledger that lead to an index.
    private static List<String> moved(IndexAliases aliases, String index) {
        return Arrays.stream(LedgerIndex.values())
                .map(LedgerIndex::alias)
                .filter(alias -> index.startsWith(alias) && aliases.aliases().containsKey(alias))
                .toList();
    }

    private Map<String, IndexAliases> look() throws IOException {
        var names = Arrays.stream(LedgerIndex.values())
                .map(index -> index.alias() + "-*")
                .toList();
        try {
            var found = client.indices().getAlias(get -> get.index(names)).aliases();
            var ofLedger = new TreeMap<>(found);
            ofLedger.keySet().removeIf(index -> LedgerIndex.formatOf(index).isEmpty());
            return ofLedger;
        } catch (ElasticsearchException e) {
            if (e.status() == NOT_FOUND) return Map.of();
            throw e;
        }
    }

    private static int format(String index) {
        return LedgerIndex.formatOf(index).orElseThrow();
    }
}
