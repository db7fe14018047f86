package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.index.CatalogueDocument;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.streams.flow.Rolled;
import vn.p6monitor.streams.indexer.Index;
import vn.p6monitor.streams.indexer.IndexUnavailableException;
import vn.p6monitor.streams.indexer.IndexerState;

/// One generation's indices on Elasticsearch, written in bulk with external versions.
///
/// An item that is there in a greater version counts as done. Items that the cluster is too busy for are sent again;
/// an item that it cannot take is a bug of ours, and stops the indexer rather than leave a hole.
public final class ElasticsearchIndex implements Index {
    private static final String STATE_ID = "indexer";
    private static final int CONFLICT = 409;
    private static final int TOO_MANY_REQUESTS = 429;

    private final ElasticsearchClient client;
    private final Generation generation;
    private final CatalogueDocument catalogue;
    private final Retry retry;

    public ElasticsearchIndex(
            ElasticsearchClient client, Generation generation, CatalogueDocument catalogue, Retry retry) {
        this.client = client;
        this.generation = generation;
        this.catalogue = catalogue;
        this.retry = retry;
    }

    @Override
    public IndexerState open() {
        return retry.call(() -> {
            var setup = new IndexSetup(client);
            setup.ensure(generation, catalogue);
            var state = client.get(get -> get.index(generation.progressIndex()).id(STATE_ID), IndexerState.class);
            return state.source() == null ? IndexerState.NOWHERE : state.source();
        });
    }

    @Override
    public void write(Collection<? extends Rolled.Document> documents, Collection<VersionedArea> areas) {
        var operations = new ArrayList<BulkOperation>(documents.size() + areas.size());
        documents.forEach(document -> operations.add(operation(document)));
        areas.forEach(area -> operations.add(operation(area)));
        send(operations);
    }

    @Override
    public void show() {
        retry.call(() -> client.indices()
                .refresh(refresh ->
                        refresh.index(generation.valuesIndex(), generation.flagsIndex(), generation.areasIndex())));
    }

    @Override
    public void keep(ProgressDocument visible, IndexerState state) {
        send(List.of(
                BulkOperation.of(
                        bulk -> bulk.index(index -> index.index(IndexSetup.writeAlias(generation.progressIndex()))
                                .id(STATE_ID)
                                .document(state))),
                BulkOperation.of(
                        bulk -> bulk.index(index -> index.index(IndexSetup.writeAlias(generation.progressIndex()))
                                .id(ProgressDocument.ID)
                                .document(visible)))));
    }

    private BulkOperation operation(Rolled.Document document) {
        return switch (document) {
            case Rolled.AreaValues row ->
                operation(generation.valuesIndex(), row.key().toString(), row.version(), Documents.of(row));
            case Rolled.Flags flags ->
                operation(
                        generation.flagsIndex(),
                        FlagsDocument.id(flags.facility(), flags.part()),
                        flags.version(),
                        Documents.of(flags));
        };
    }

    private BulkOperation operation(VersionedArea versioned) {
        var area = versioned.area();
        return operation(generation.areasIndex(), AreaCodec.key(area), versioned.version(), Documents.of(area));
    }

    private static <T> BulkOperation operation(String toIndex, String id, long version, T document) {
        return BulkOperation.of(bulk -> bulk.index(index -> index.index(IndexSetup.writeAlias(toIndex))
                .id(id)
                .version(version)
                .versionType(VersionType.External)
                .document(document)));
    }

    private void send(List<BulkOperation> operations) {
        var left = new ArrayList<>(operations);
        retry.call(() -> {
            var response = client.bulk(bulk -> bulk.operations(left).requireAlias(true));
            if (!response.errors()) return response;
            settle(left, response.items());
            return response;
        });
    }

    /// Keeps the items that are worth another try, or ends where one never will be.
    private static void settle(List<BulkOperation> left, List<BulkResponseItem> items) throws IOException {
        var again = new ArrayList<BulkOperation>();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (item.error() == null || item.status() == CONFLICT) continue;
            if (!isBusy(item.status())) {
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

    /// Whether an answer says that trying again may help.
    static boolean isBusy(int status) {
        return status == TOO_MANY_REQUESTS || status >= 500;
    }

    /// What of a failure is worth another try: no answer, or one that says busy.
    static final Predicate<Exception> PASSING = failure -> switch (failure) {
        case ElasticsearchException refused -> isBusy(refused.status());
        case IOException _ -> true;
        default -> false;
    };

    /// The exception that tells the indexer to start over.
    static IndexUnavailableException unavailable(Exception cause) {
        return new IndexUnavailableException("Elasticsearch is away or does not answer as it should", cause);
    }
}
