package vn.p6monitor.ingest.compressed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.fuzz.Damage;
import vn.p6monitor.fuzz.Fuzz;
import vn.p6monitor.ingest.lines.BodyRefusedException;

/// Whatever is done to a compressed body: it is read, within bounds, or refused as a whole.
class GunzippedFuzzTest {
    private static final String LINE = "{\"reportId\":\"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\"}\n";

    @Test
    void readsOrRefusesEveryStream() throws InterruptedException {
        Fuzz.run(
                List.of(gzip(LINE.repeat(50)), gzip("\0".repeat(100_000)), twice()),
                Damage.withPieces(List.of("\u001f")),
                body -> {
                    try {
                        assertThat(new Gunzipped(new ByteArrayInputStream(body)).readAllBytes())
                                .hasSizeLessThan(20_000_000);
                    } catch (BodyRefusedException e) {
                        assertThat(e.reason()).isNotNull();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    /// A stream behind a stream, which is one to those who read them.
    private static byte[] twice() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(gzip(LINE));
        bytes.writeBytes(gzip(LINE));
        return bytes.toByteArray();
    }

    private static byte[] gzip(String plain) {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain.getBytes(UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
