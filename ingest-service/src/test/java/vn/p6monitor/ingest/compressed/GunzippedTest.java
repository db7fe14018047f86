package vn.p6monitor.ingest.compressed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

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

    /// Damaged streams are read, cut off or refused, and nothing else.
    @Test
    void readsOrRefusesEveryStream() {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        System.out.println("GunzippedTest runs with -Dp6.seed=" + seed);
        var random = new Random(seed);
        var whole = gzip("{\"reportId\":\"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\"}\n"
                .repeat(50)
                .getBytes(UTF_8));
        for (int round = 0; round < 20_000; round++) {
            var damaged = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            }
            try {
                assertThat(new Gunzipped(new ByteArrayInputStream(damaged)).readAllBytes())
                        .hasSizeLessThan(10_000_000);
            } catch (BodyRefusedException e) {
                assertThat(e.reason()).isEqualTo(Reason.MALFORMED_GZIP);
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("-Dp6.seed=" + seed + " round " + round, e);
            }
        }
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
