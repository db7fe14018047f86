package vn.p6monitor.query.security;

import java.net.URI;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// Whose pages may read from here; nobody's where none is named.
///
/// @param origins such as `https://map.example`
@ConfigurationProperties("p6.cors")
record CorsSettings(@DefaultValue List<String> origins) {
    CorsSettings {
        for (var origin : origins) {
            var address = URI.create(origin);
            boolean isOrigin = address.getHost() != null && address.getPath().isEmpty() && address.getQuery() == null;
            if (!isOrigin) throw new IllegalArgumentException("p6.cors.origins must be like https://map.example");
        }
        origins = List.copyOf(origins);
    }
}
