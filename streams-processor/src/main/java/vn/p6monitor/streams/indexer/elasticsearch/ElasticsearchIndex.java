package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
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
public final class ElasticsearchIndex implements Index {
    private static final String STATE_ID = "indexer";
    private static final String PREFIX = "p6-";
    private static final String PROGRESS = Generation.PROGRESS_ALIAS;
    private static final List<String> PARTS = List.of(
            Generation.VALUES_ALIAS, Generation.FLAGS_ALIAS, Generation.AREAS_ALIAS, Generation.CATALOGUE_ALIAS);
    private static final int TOO_MANY_REQUESTS = 429;

    private final ElasticsearchClient client;
    private final Generation generation;
    private final CatalogueDocument catalogue;
    private final Retry retry;
    private final Bulk bulk;

    public ElasticsearchIndex(
            ElasticsearchClient client, Generation generation, CatalogueDocument catalogue, Retry retry) {
        this.client = client;
        this.generation = generation;
        this.catalogue = catalogue;
        this.retry = retry;
        this.bulk = new Bulk(client, retry);
    }

    @Override
    public IndexerState open() {
        return retry.call(() -> {
            new IndexSetup(client).ensure(PARTS.stream().map(this::part).toList(), part(PROGRESS));
            client.index(index -> index.index(IndexSetup.writeAlias(generation.catalogueIndex()))
                    .requireAlias(true)
                    .id(CatalogueDocument.ID)
                    .document(catalogue));
            var state = client.get(get -> get.index(generation.progressIndex()).id(STATE_ID), IndexerState.class);
            return state.source() == null ? IndexerState.NOWHERE : state.source();
        });
    }

    private IndexSetup.Part part(String alias) {
        return new IndexSetup.Part(generation.index(alias), "/index/" + alias.substring(PREFIX.length()) + ".json");
    }

    @Override
    public void write(Collection<? extends Rolled.Document> documents, Collection<VersionedArea> areas) {
        var operations = new ArrayList<BulkOperation>(documents.size() + areas.size());
        documents.forEach(document -> operations.add(operation(document)));
        areas.forEach(area -> operations.add(operation(area)));
        bulk.send(operations);
    }

    @Override
    public void show() {
        retry.call(() -> client.indices()
                .refresh(refresh ->
                        refresh.index(generation.valuesIndex(), generation.flagsIndex(), generation.areasIndex())));
    }

    @Override
    public void keep(ProgressDocument visible, IndexerState state) {
        bulk.send(List.of(
                Bulk.replace(generation.progressIndex(), STATE_ID, state),
                Bulk.replace(generation.progressIndex(), ProgressDocument.ID, visible)));
    }

    private BulkOperation operation(Rolled.Document document) {
        return switch (document) {
            case Rolled.AreaValues row ->
                Bulk.put(generation.valuesIndex(), row.key().toString(), row.version(), Documents.of(row));
            case Rolled.Flags flags ->
                Bulk.put(
                        generation.flagsIndex(),
                        FlagsDocument.id(flags.facility(), flags.part()),
                        flags.version(),
                        Documents.of(flags));
        };
    }

    private BulkOperation operation(VersionedArea versioned) {
        var area = versioned.area();
        return Bulk.put(generation.areasIndex(), AreaCodec.key(area), versioned.version(), Documents.of(area));
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
