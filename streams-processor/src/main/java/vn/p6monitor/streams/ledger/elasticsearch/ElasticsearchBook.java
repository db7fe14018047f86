package vn.p6monitor.streams.ledger.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import vn.p6monitor.schemas.index.LedgerIndex;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.schemas.index.ReportDocument;
import vn.p6monitor.streams.indexer.elasticsearch.Bulk;
import vn.p6monitor.streams.indexer.elasticsearch.ElasticsearchConnection;
import vn.p6monitor.streams.indexer.elasticsearch.IndexSetup;
import vn.p6monitor.streams.indexer.elasticsearch.Retry;
import vn.p6monitor.streams.ledger.Book;
import vn.p6monitor.streams.ledger.Entry;

/// The ledger's indices of one format on Elasticsearch.
///
/// What never changes has the version 1, so that a repeat finds it done. Of the receipts of one report the earlier has
/// the greater version.
public final class ElasticsearchBook implements Book {
    private static final long ONLY = 1;
    private static final ProgressDocument NOWHERE = new ProgressDocument(new TreeMap<>(), null);

    private final ElasticsearchClient client;
    private final int format;
    private final Retry retry;
    private final Bulk bulk;
    private final InForce inForce;
    private final Formats formats;

    public ElasticsearchBook(ElasticsearchConnection connection) {
        this(connection.client(), LedgerIndex.FORMAT, ElasticsearchConnection.RETRY);
    }

    ElasticsearchBook(ElasticsearchClient client, int format, Retry retry) {
        this.client = client;
        this.format = format;
        this.retry = retry;
        this.bulk = new Bulk(client, retry);
        this.inForce = new InForce(client, LedgerIndex.FACILITIES.index(format));
        this.formats = new Formats(client, format);
    }

    @Override
    public ProgressDocument open() {
        return retry.call(() -> {
            formats.mustNotBeSuperseded();
            var parts = Arrays.stream(LedgerIndex.values())
                    .filter(index -> index != LedgerIndex.PROGRESS)
                    .map(this::part)
                    .toList();
            new IndexSetup(client).ensure(parts, part(LedgerIndex.PROGRESS));
            var visible = client.get(
                    get -> get.index(index(LedgerIndex.PROGRESS)).id(ProgressDocument.ID), ProgressDocument.class);
            return visible.source() == null ? NOWHERE : visible.source();
        });
    }

    @Override
    public void write(Collection<? extends Entry> entries) {
        var operations = new ArrayList<BulkOperation>(entries.size());
        var registered = new HashMap<String, RegistrationDocument>();
        for (var entry : entries) {
            operations.add(operation(entry));
            if (entry instanceof Entry.OfRegistration(var document)) {
                registered.merge(document.facility(), document, BinaryOperator.maxBy(RegistrationDocument.ORDER));
            }
        }
        bulk.send(operations);
        if (!registered.isEmpty()) retry.call(() -> inForce.put(registered.values()));
    }

    @Override
    public void show() {
        var indices = Arrays.stream(LedgerIndex.values())
                .filter(index -> index != LedgerIndex.PROGRESS)
                .map(this::index)
                .toList();
        retry.call(() -> client.indices().refresh(refresh -> refresh.index(indices)));
    }

    @Override
    public void keep(ProgressDocument visible) {
        bulk.send(List.of(Bulk.replace(index(LedgerIndex.PROGRESS), ProgressDocument.ID, visible)));
    }

    @Override
    public void lead() {
        retry.call(formats::lead);
    }

    private BulkOperation operation(Entry entry) {
        return switch (entry) {
            case Entry.OfReport(var document) ->
                Bulk.put(index(LedgerIndex.REPORTS), document.id(), version(document), document);
            case Entry.OfRegistration(var document) ->
                Bulk.put(index(LedgerIndex.REGISTRATIONS), document.id(), ONLY, document);
            case Entry.OfRejection(var document) ->
                Bulk.put(index(LedgerIndex.REJECTIONS), document.id(), ONLY, document);
            case Entry.OfUpload(var document) -> Bulk.put(index(LedgerIndex.UPLOADS), document.id(), ONLY, document);
        };
    }

    /// The greater, the earlier it was received.
    private static long version(ReportDocument document) {
        return Long.MAX_VALUE - document.receivedAt();
    }

    private String index(LedgerIndex index) {
        return index.index(format);
    }

    private IndexSetup.Part part(LedgerIndex index) {
        return new IndexSetup.Part(index(index), index.description());
    }
}
