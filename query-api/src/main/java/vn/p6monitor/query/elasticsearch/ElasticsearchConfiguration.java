package vn.p6monitor.query.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.Jackson3JsonpMapper;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Makes the one client that all queries share.
@Configuration(proxyBeanMethods = false)
class ElasticsearchConfiguration {
    @Bean(destroyMethod = "close")
    ElasticsearchClient elasticsearch(ElasticsearchSettings settings) {
        var timeout = Timeout.of(settings.timeout());
        var client = Rest5Client.builder(settings.url())
                .setRequestConfigCallback(
                        request -> request.setResponseTimeout(timeout).setConnectionRequestTimeout(timeout))
                .setConnectionConfigCallback(connection -> connection.setConnectTimeout(Timeout.ofSeconds(2)));
        if (settings.username() != null) {
            client.setDefaultHeaders(new Header[] {authorization(settings.username(), settings.password())});
        }
        return new ElasticsearchClient(new Rest5ClientTransport(client.build(), new Jackson3JsonpMapper()));
    }

    private static Header authorization(String username, @Nullable String password) {
        var credentials = (username + ':' + password).getBytes(StandardCharsets.UTF_8);
        return new BasicHeader(
                HttpHeaders.AUTHORIZATION, "Basic " + Base64.getEncoder().encodeToString(credentials));
    }
}
