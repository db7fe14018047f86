package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.p6monitor.query.delivery.Delivery;
import vn.p6monitor.query.delivery.Format;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;

/// What a reader gets when the index goes away in the middle of an answer.
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "spring.main.lazy-initialization=true")
@Import({Api.class, BrokenOffTest.Breaking.class})
class BrokenOffTest {
    private static final int LARGE = 3 << 20;

    @LocalServerPort
    private int port;

    /// An answer that breaks off after so many bytes.
    @RestController
    static class Breaking {
        @GetMapping("/api/v1/areas/breaking")
        void table(@RequestParam int bytes, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            Delivery.send(request, response, Format.CSV, "table", out -> {
                out.write(new byte[bytes]);
                throw ProblemException.of(ProblemCode.INDEX_UNAVAILABLE);
            });
        }
    }

    private HttpResponse<String> get(int bytes) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var address = URI.create("http://localhost:" + port + "/api/v1/areas/breaking?bytes=" + bytes);
            return client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        }
    }

    @Test
    void isAProblemWhereNothingWasSentYet() throws Exception {
        var answer = get(1_000);
        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("INDEX_UNAVAILABLE");
    }

    @Test
    void isNoWholeAnswerWhereSomeWasSent() {
        assertThatThrownBy(() -> get(LARGE)).isInstanceOf(IOException.class);
    }
}
