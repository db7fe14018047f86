package vn.p6monitor.query.elasticsearch;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Where Elasticsearch is and as whom it is read.
///
/// @param username no sign-in where absent
/// @param timeout for one answer
@ConfigurationProperties("p6.elasticsearch")
record ElasticsearchSettings(
        URI url,
        @Nullable String username,
        @Nullable String password,
        @DefaultValue("10s") Duration timeout) {
    ElasticsearchSettings {
        if (url.getHost() == null || url.getScheme() == null) {
            throw new IllegalArgumentException("p6.elasticsearch.url must be like http://host:9200: " + url);
        }
        if (username != null && username.isEmpty()) username = null;
        if (username != null && password == null) {
            throw new IllegalArgumentException("p6.elasticsearch.username needs p6.elasticsearch.password");
        }
        if (!timeout.isPositive()) {
            throw new IllegalArgumentException("p6.elasticsearch.timeout must be positive: " + timeout);
        }
    }
}
