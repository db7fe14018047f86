package vn.p6monitor.guard.description;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/// Answers with the OpenAPI document of the service, which lies at the root of its resources, at `/openapi.yaml`.
@AutoConfiguration
public class DescriptionConfiguration {
    private static final String DOCUMENT = "openapi.yaml";
    private static final String ADDRESS = '/' + DOCUMENT;

    @Bean
    RouterFunction<ServerResponse> description() {
        return RouterFunctions.route()
                .GET(ADDRESS, DescriptionConfiguration::answer)
                .HEAD(ADDRESS, DescriptionConfiguration::answer)
                .build();
    }

    private static ServerResponse answer(ServerRequest request) {
        return ServerResponse.ok().contentType(MediaType.APPLICATION_YAML).body(new ClassPathResource(DOCUMENT));
    }
}
