package vn.p6monitor.ingest.compressed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class GunzippedTest {
    @Test
    void givesWhatWasCompressedHoweverItIsRead() throws IOException {
        var text = "Xã Na Tông\n".repeat(1_000).getBytes(UTF_8);
        assertThat(new Gunzipped(new ByteArrayInputStream(gzip(text))).readAllBytes())
                .isEqualTo(text);
        var one = new Gunzipped(new ByteArrayInputStream(gzip(text)));
        for (byte b : text) assertThat(one.read()).isEqualTo(b & 0xFF);
        assertThat(one.read()).isEqualTo(-1);
    }

    @Test
    void letsThroughWhatReportsShrinkTo() throws IOException {
        var body = new ByteArrayOutputStream();
        var random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            body.writeBytes(("{\"reportId\":\"" + new UUID(random.nextLong(), random.nextLong())
                            + "\",\"facility\":\"11-TH-0042\",\"section\":\"outage\",\"data\":{\"days\":3}}\n")
                    .getBytes(UTF_8));
        }
        assertThat(new Gunzipped(new ByteArrayInputStream(gzip(body.toByteArray()))).readAllBytes())
                .hasSize(body.size());
    }

    private static byte[] gzip(byte[] plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
