package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import vn.p6monitor.streams.indexer.IndexUnavailableException;

/// Writes in bulk, until every item is settled.
///
/// An item that is there in a greater version counts as done. Items that the cluster is too busy for are sent again;
/// an item that it cannot take is a bug of ours, and stops who writes rather than leave a hole.
public final class Bulk {
    private static final int CONFLICT = 409;

    private final ElasticsearchClient client;
    private final Retry retry;

    public Bulk(ElasticsearchClient client, Retry retry) {
        this.client = client;
        this.retry = retry;
    }

    /// Puts a document where no other of this version or a greater one is.
    public static <T> BulkOperation put(String index, String id, long version, T document) {
        return BulkOperation.of(bulk -> bulk.index(one -> one.index(IndexSetup.writeAlias(index))
                .id(id)
                .version(version)
                .versionType(VersionType.External)
                .document(document)));
    }

    /// Puts a document in the place of any other.
    public static <T> BulkOperation replace(String index, String id, T document) {
        return BulkOperation.of(bulk ->
                bulk.index(one -> one.index(IndexSetup.writeAlias(index)).id(id).document(document)));
    }

    /// @throws IndexUnavailableException after the last attempt, or at once where an item will never be taken
    public void send(List<BulkOperation> operations) {
        if (operations.isEmpty()) return;
        var left = new ArrayList<>(operations);
        retry.call(() -> {
            var response = client.bulk(bulk -> bulk.operations(left).requireAlias(true));
            if (response.errors()) settle(left, response.items());
            return response;
        });
    }

    /// Keeps the items that are worth another try, or ends where one never will be.
    private static void settle(List<BulkOperation> left, List<BulkResponseItem> items) throws IOException {
        var again = new ArrayList<BulkOperation>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.error() == null || item.status() == CONFLICT) continue;
            if (!ElasticsearchIndex.isBusy(item.status())) {
                throw new IllegalStateException("the index does not take " + item.id() + ": "
                        + item.error().type() + ", " + item.error().reason());
            }
            again.add(left.get(i));
        }
        if (again.isEmpty()) return;
        left.clear();
        left.addAll(again);
        throw new IOException(again.size() + " items were not taken by a busy cluster");
    }
}
