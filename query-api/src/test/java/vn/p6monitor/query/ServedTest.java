package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/// What only a real web server shows: forwards, and refusals that no controller sees.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.lazy-initialization=true")
@Import(Api.class)
class ServedTest {
    @LocalServerPort
    private int port;

    @Test
    void thePageIsWhole() throws Exception {
        for (var address : new String[] {"/", "/index.html"}) {
            var page = get(address, "If-None-Match", "\"another\"");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).startsWith("<!doctype html>").endsWith("</html>\n");
            var etag = page.headers().firstValue("ETag").orElseThrow();
            assertThat(get(address, "If-None-Match", etag).statusCode()).isEqualTo(304);
        }
    }

    @Test
    void anAddressThatTheContainerRefusesTellsNothingOfIt() throws Exception {
        for (var address : new String[] {"/api/v1/values;x=1", "/api/v1//values", "/page/%2e%2e/application.yaml"}) {
            var refused = get(address, "Accept", "application/json");
            assertThat(refused.statusCode()).as(address).isEqualTo(400);
            assertThat(refused.body()).doesNotContain("Exception", "\tat ", "Tomcat");
        }
    }

    @Test
    void takesAThousandAreaCodesInOneAddress() throws Exception {
        var codes = "03358,".repeat(999) + "03358";
        assertThat(get("/api/v1/values?period=2025-05&area=" + codes, "Accept", "application/json")
                        .statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> get(String address, String header, String value)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + address))
                    .header(header, value)
                    .build();
            return client.send(request, BodyHandlers.ofString());
        }
    }
}
