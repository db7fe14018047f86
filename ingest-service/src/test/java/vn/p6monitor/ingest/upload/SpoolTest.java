package vn.p6monitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpoolTest {
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 10, 11, 1_000})
    void givesBackWhatWasWritten(int length) throws IOException {
        var expected = new ByteArrayOutputStream();
        var copied = new ByteArrayOutputStream();
        try (var spool = new Spool(10)) {
            for (int i = 0; i < length; i++) {
                spool.write(i);
                expected.write(i);
            }
            assertThat(spool.size()).isEqualTo(length);
            spool.copyTo(copied);
        }
        assertThat(copied.toByteArray()).isEqualTo(expected.toByteArray());
    }
}
