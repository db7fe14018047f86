package vn.p6monitor.streams.ledger.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import co.elastic.clients.elasticsearch.core.mget.MultiGetResponseItem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.streams.indexer.elasticsearch.IndexSetup;

/// The registrations in force, one document for each facility.
///
/// Their order does not fit in a document's version, for senders choose the greater part of it. So what is there is
/// looked at, and replaced only where it is still what was looked at.
final class InForce {
    private final ElasticsearchClient client;
    private final String index;

    InForce(ElasticsearchClient client, String index) {
        this.client = client;
        this.index = index;
    }

    /// Puts registrations in force, each unless a greater one of its facility is. May be done again.
    ///
    /// @param registrations of different facilities
    /// @return how many were put
    /// @throws IOException when another was quicker, or an item could not be written: then all may be done again
    int put(Collection<RegistrationDocument> registrations) throws IOException {
        var ids = registrations.stream().map(RegistrationDocument::facility).toList();
        var found = client.mget(get -> get.index(index).ids(ids), RegistrationDocument.class)
                .docs();
        var operations = new ArrayList<BulkOperation>();
        int i = 0;
        for (var registration : registrations) {
            var there = result(found.get(i++));
            if (isGreater(registration, there)) operations.add(operation(registration, there));
        }
        if (operations.isEmpty()) return 0;
        var response = client.bulk(bulk -> bulk.operations(operations).requireAlias(true));
        if (!response.errors()) return operations.size();
        throw new IOException("not every registration could be put in force: "
                + response.items().stream()
                        .filter(item -> item.error() != null)
                        .findFirst()
                        .map(item -> item.id() + ", " + item.status() + " "
                                + item.error().reason())
                        .orElse(""));
    }

    private static GetResult<RegistrationDocument> result(MultiGetResponseItem<RegistrationDocument> item)
            throws IOException {
        if (item.isFailure()) throw new IOException(item.failure().error().toString());
        return item.result();
    }

    private static boolean isGreater(RegistrationDocument registration, GetResult<RegistrationDocument> there) {
        var source = there.source();
        return source == null || RegistrationDocument.ORDER.compare(registration, source) > 0;
    }

    private BulkOperation operation(RegistrationDocument registration, GetResult<RegistrationDocument> there) {
        var writeAlias = IndexSetup.writeAlias(index);
        return there.source() == null
                ? BulkOperation.of(bulk -> bulk.create(create ->
                        create.index(writeAlias).id(registration.facility()).document(registration)))
                : BulkOperation.of(bulk -> bulk.index(replace -> replace.index(writeAlias)
                        .id(registration.facility())
                        .ifSeqNo(there.seqNo())
                        .ifPrimaryTerm(there.primaryTerm())
                        .document(registration)));
    }
}
