package vn.p6monitor.ingest.door;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.schemas.topic.Topics;

class TableDoorTest extends AtTheDoor {
    private static final String CSV = "text/csv";
    private static final String TABLE = """
            facility,site,period,connectivity.technology,connectivity.stable
            11-TH-0042,,2025-05,Di động,Có
            11-TH-0042,d1,2025-05,DSL,maybe
            11-TH-0042,d2,2025-05,MOBILE,
            11-TH-0042,,2025-04,,
            """;

    @Test
    void takesATableAndTellsTheCellsOfWhatItDoesNot() {
        var answer = send("ministry", HttpMethod.POST, REPORTS, CSV, TABLE);
        assertThat(answer).hasStatus(202);
        assertThat(answer).bodyJson().isLenientlyEqualTo("""
                {"accepted":1,"rejected":2,"rejections":[
                 {"line":3,"problems":[{"code":"UNKNOWN_VALUE","path":"data.technology","cell":"D3"},
                                       {"code":"WRONG_TYPE","path":"data.stable","cell":"E3"}]},
                 {"line":4,"problems":[{"code":"UNKNOWN_SITE","path":"site","cell":"B4"}]}]}""");
        assertThat(events.kept()).extracting(Event::topic).containsExactly(Topics.INGESTED_REPORTS, Topics.UPLOADS);
    }

    @Test
    void keepsNothingOfATableInADryRun() {
        assertThat(send("ministry", HttpMethod.POST, REPORTS + "?dryRun=true", CSV, TABLE))
                .hasStatus(202);
        assertThat(events.kept()).isEmpty();
    }

    @Test
    void refusesATableWithoutCodesAsALine() {
        var answer = send("ministry", HttpMethod.POST, REPORTS, CSV, "Mã cơ sở,Tháng\na,b\n");
        assertThat(answer).hasStatus(422).bodyJson().isLenientlyEqualTo("""
                {"code":"NOTHING_ACCEPTED","accepted":0,"rejected":1,
                 "rejections":[{"line":1,"problems":[{"code":"NO_HEADING"}]}]}""");
    }

    @ParameterizedTest
    @CsvSource({"gzip", "GZIP", "x-gzip"})
    void takesEveryBodyCompressed(String encoding) {
        assertThat(sendEncoded(encoding, NDJSON, gzip(REPORT + "\n" + REPORT)))
                .hasStatus(202)
                .bodyJson()
                .isLenientlyEqualTo("{\"accepted\":2}");
        assertThat(sendEncoded(encoding, JSON, gzip(REPORT))).hasStatus(202);
        assertThat(sendEncoded(encoding, CSV, gzip(TABLE))).hasStatus(202);
    }

    @ParameterizedTest
    @CsvSource({"br", "deflate", "'gzip, gzip'"})
    void saysHowBodiesMayBeCompressed(String encoding) {
        assertThat(sendEncoded(encoding, NDJSON, gzip(REPORT)))
                .hasStatus(415)
                .hasHeader("Accept-Encoding", "gzip")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("UNSUPPORTED_CONTENT_ENCODING");
    }

    @Test
    void saysThatABodyIsNotCompressedAsItClaims() {
        var whole = gzip(REPORT);
        var half = Arrays.copyOf(whole, whole.length / 2);
        for (var body : new byte[][] {REPORT.getBytes(UTF_8), half, {}}) {
            assertThat(sendEncoded("gzip", NDJSON, body))
                    .hasStatus(400)
                    .bodyJson()
                    .extractingPath("$.code")
                    .isEqualTo("MALFORMED_GZIP");
        }
    }

    /// It would unfold to a thousand times its size, and is found out within the first megabytes.
    @Test
    @Timeout(10)
    void refusesABombBeforeItIsUnfolded() {
        var bomb = gzip(" ".repeat(64 << 20));
        assertThat(sendEncoded("gzip", NDJSON, bomb))
                .hasStatus(413)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("EXPANDS_TOO_MUCH");
    }

    private MvcTestResult sendEncoded(String encoding, String type, byte[] body) {
        return door.post()
                .uri(REPORTS)
                .header("Authorization", "Bearer ministry")
                .header("Content-Encoding", encoding)
                .contentType(type)
                .content(body)
                .exchange();
    }

    private static byte[] gzip(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
