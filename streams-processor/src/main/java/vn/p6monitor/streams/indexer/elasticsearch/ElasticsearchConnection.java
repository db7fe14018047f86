package vn.p6monitor.streams.indexer.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.CatalogueDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.indexer.Index;
import vn.p6monitor.streams.indexer.Indices;

/// The connection to an Elasticsearch cluster.
public final class ElasticsearchConnection implements AutoCloseable {
    private static final Timeout CONNECT = Timeout.ofSeconds(2);
    private static final Timeout ANSWER = Timeout.ofSeconds(30);
    /// How often and how long the cluster is waited for.
    public static final Retry RETRY = new Retry(7, Duration.ofMillis(250));

    private final ElasticsearchClient client;

    /// @param username no sign-in where absent or empty
    public ElasticsearchConnection(URI url, @Nullable String username, @Nullable String password) {
        var builder = Rest5Client.builder(url)
                .setRequestConfigCallback(request -> request.setResponseTimeout(ANSWER))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(CONNECT));
        if (username != null && !username.isEmpty()) {
            builder.setDefaultHeaders(new Header[] {authorization(username, password)});
        }
        client = new ElasticsearchClient(new Rest5ClientTransport(builder.build(), new Jackson3JsonpMapper()));
    }

    /// The indices of one generation.
    ///
    /// @param catalogue that it is computed with, to be kept beside them
    public Index index(Generation generation, CatalogueDocument catalogue) {
        return new ElasticsearchIndex(client, generation, catalogue, RETRY);
    }

    /// The indices of all generations together.
    public Indices indices() {
        return new ElasticsearchIndices(client, RETRY);
    }

    /// The client that speaks to the cluster, for what else is written to it.
    public ElasticsearchClient client() {
        return client;
    }

    @Override
    public void close() throws IOException {
        client.close();
    }

    private static Header authorization(String username, @Nullable String password) {
        var credentials = (username + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader(
                HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
