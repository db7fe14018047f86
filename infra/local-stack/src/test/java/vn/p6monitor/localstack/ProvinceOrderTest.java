package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Beside a query-api that knows two provinces; nothing of this reaches Kafka.
class ProvinceOrderTest {

    private static final String AREAS = """
            {"areas":[{"boundaries":"2025","area":"15","level":"province"},
                {"boundaries":"2025","area":"11","level":"province"}]}""";

    private final List<String> told = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();
    private HttpServer query;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        query = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        query.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            var body = AREAS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        query.start();
    }

    @AfterEach
    void stop() {
        query.stop(0);
    }

    private ProvinceOrder order() {
        var address = URI.create("http://localhost:" + query.getAddress().getPort());
        var client = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:1", "request.timeout.ms", 300, "default.api.timeout.ms", 300);
        return new ProvinceOrder(client, address, address, null, told::add);
    }

    @Test
    void knowsTheLoadedProvinces() throws InterruptedException {
        try (var loaded = new LoadedProvinces(
                URI.create("http://localhost:" + query.getAddress().getPort()))) {
            assertThat(loaded.codes()).containsExactly("11", "15");
        }
        assertThat(asked).containsExactly("/api/v1/areas?level=province&boundaries=2025");
    }

    @Test
    void refusesAProvinceThatIsNotLoaded() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> order().give("99", false))
                .withMessage("there is no province 99 among the loaded areas, but 11, 15");
    }

    @Test
    void saysWhatIsAwayAndShowsNoPassword() {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> order().give("11", false))
                .withMessageStartingWith("province 11 is not added, or in part; try again: ");
        status = 503;
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> order().give("11", false))
                .withMessageEndingWith("/api/v1/areas?level=province&boundaries=2025 answers 503");
        assertThat(told).isEmpty();
    }
}
