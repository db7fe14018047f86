package vn.p6monitor.query.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class DeliveryTest {
    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void send(int bytes) throws IOException {
        Delivery.send(request, response, Format.CSV, "table", out -> out.write(new byte[bytes]));
    }

    @Test
    void tellsLengthAndTagOfWhatIsSmall() throws IOException {
        send(Delivery.MOST_HELD);
        assertThat(response.getContentLength()).isEqualTo(Delivery.MOST_HELD);
        assertThat(response.getContentAsByteArray()).hasSize(Delivery.MOST_HELD);
        assertThat(response.getHeader("ETag")).matches("W/\"[\\w-]{43}\"");
        assertThat(response.getHeader("Cache-Control")).isEqualTo("private, no-cache");
    }

    @Test
    void sendsWhatIsLargeAsItComes() throws IOException {
        send(Delivery.MOST_HELD + 1);
        assertThat(response.getContentAsByteArray()).hasSize(Delivery.MOST_HELD + 1);
        assertThat(response.getHeader("ETag")).isNull();
        assertThat(response.getHeader("Content-Disposition")).contains("table.csv");
    }

    @Test
    void tellsNothingYetWhenWhatIsSmallCannotBeMade() {
        assertThatThrownBy(() -> Delivery.send(request, response, Format.CSV, "table", out -> {
                    out.write(new byte[Delivery.MOST_HELD]);
                    throw new IOException("in the middle");
                }))
                .hasMessage("in the middle");
        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
        assertThat(response.getHeaderNames()).isEmpty();
    }

    @Test
    void tellsWhetherTheReaderHasItAlready() throws IOException {
        send(10);
        request.addHeader("If-None-Match", "\"other\", " + response.getHeader("ETag"));
        var again = new MockHttpServletResponse();
        Delivery.send(request, again, Format.CSV, "table", out -> out.write(new byte[10]));
        assertThat(again.getStatus()).isEqualTo(304);
        assertThat(again.getContentAsByteArray()).isEmpty();
    }
}
