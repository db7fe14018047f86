package vn.p6monitor.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.LedgerIndex;

/// A server for tests, named by the system property `p6.test.elasticsearch`; its indices of the platform are lost.
public final class RealElasticsearch implements AutoCloseable {
    private static final Generation GENERATION = new Generation("test");

    private final ElasticsearchClient client;

    public RealElasticsearch() {
        var url = Objects.requireNonNull(
                System.getProperty("p6.test.elasticsearch"), "give the address of a server: -Dp6.test.elasticsearch=");
        client = StubElasticsearch.client(URI.create(url));
    }

    public ElasticsearchClient client() {
        return client;
    }

    /// Makes the index behind `p6-area-values` anew with these documents.
    public void fillValues(Map<String, ?> documents) throws IOException {
        fill(GENERATION.valuesIndex(), Generation.VALUES_ALIAS, "/index/area-values.json", documents);
    }

    /// Makes the index behind `p6-flags` anew with these documents.
    public void fillFlags(Map<String, ?> documents) throws IOException {
        fill(GENERATION.flagsIndex(), Generation.FLAGS_ALIAS, "/index/flags.json", documents);
    }

    /// Makes the index behind `p6-areas` anew with these documents.
    public void fillAreas(Map<String, ?> documents) throws IOException {
        fill(GENERATION.areasIndex(), Generation.AREAS_ALIAS, "/index/areas.json", documents);
    }

    /// Makes the index behind `p6-progress` anew with these documents, and does not refresh it.
    public void fillProgress(Map<String, ?> documents) throws IOException {
        make(GENERATION.progressIndex(), Generation.PROGRESS_ALIAS, "/index/progress.json");
        put(GENERATION.progressIndex(), documents, Refresh.False);
    }

    /// Makes one of the ledger's indices anew with these documents.
    public void fill(LedgerIndex ledger, Map<String, ?> documents) throws IOException {
        fill(ledger.index(LedgerIndex.FORMAT), ledger.alias(), ledger.description(), documents);
    }

    private void fill(String index, String alias, String mapping, Map<String, ?> documents) throws IOException {
        make(index, alias, mapping);
        if (!documents.isEmpty()) put(index, documents, Refresh.True);
    }

    private void make(String index, String alias, String mapping) throws IOException {
        client.indices().delete(delete -> delete.index(index).ignoreUnavailable(true));
        try (InputStream json = Objects.requireNonNull(Generation.class.getResourceAsStream(mapping))) {
            client.indices().create(create -> create.withJson(json).index(index).aliases(alias, it -> it));
        }
    }

    private void put(String index, Map<String, ?> documents, Refresh refresh) throws IOException {
        var answer = client.bulk(bulk -> {
            bulk.refresh(refresh);
            documents.forEach((id, document) -> bulk.operations(operation ->
                    operation.index(into -> into.index(index).id(id).document(document))));
            return bulk;
        });
        if (answer.errors()) throw new IllegalStateException(answer.toString());
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
