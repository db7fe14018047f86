package vn.p6monitor.localstack.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatingLogTest {

    @TempDir
    private Path folder;

    @Test
    void keepsItsSizeBounded() throws Exception {
        try (var log = new RotatingLog(folder.resolve("x.log"), 100)) {
            for (int i = 0; i < 50; i++) {
                log.write("a line of twenty-one\n".getBytes(StandardCharsets.UTF_8));
            }
        }

        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(4)
                    .allSatisfy(file -> assertThat(Files.size(file)).isLessThanOrEqualTo(100));
        }
    }

    @Test
    void continuesWhatIsThere() {
        var file = folder.resolve("x.log");
        for (var word : new String[] {"one\n", "two\n", "three\n"}) {
            try (var log = new RotatingLog(file)) {
                log.drain(new ByteArrayInputStream(word.getBytes(StandardCharsets.UTF_8)));
                assertThat(log.tail(2)).last().isEqualTo(word.strip());
            }
        }

        assertThat(file).hasContent("one\ntwo\nthree");
    }
}
