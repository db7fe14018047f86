package vn.p6monitor.ingest.kafka;

import java.net.URI;
import org.springframework.boot.context.properties.ConfigurationProperties;

/// Where the schema registry is.
///
/// @param url of its Confluent-compatible API
@ConfigurationProperties("p6.schema-registry")
record RegistrySettings(URI url) {
    RegistrySettings {
        if (!url.isAbsolute()) throw new IllegalArgumentException("p6.schema-registry.url must be a whole address");
    }
}
