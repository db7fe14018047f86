package vn.p6monitor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small run through the real service; whether it is fast is not asked.
class DoorBenchmarkIT {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyLineIsAcceptedAndInTheTopicAndBothRatesAreTold(@TempDir Path folder)
            throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var report = folder.resolve("figures.md");
        var words =
                List.of("door", "--reports", "3000", "--repeats", "1", "--data", "" + data, "--report", "" + report);
        var said = new ArrayList<String>();

        new DoorBenchmark(CHECKOUT, Options.parse(CHECKOUT, words), said::add).run();

        assertThat(said).anySatisfy(line -> assertThat(line).startsWith("round 1: "));
        assertThat(Files.readString(report))
                .contains("lines, 1 MB, each accepted and in the topic; 1 rounds")
                .contains("* bare producer, the same records: ")
                .contains("lines/s as a share of the bare producer's records/s: ");
        assertThat(data).doesNotExist();
    }
}
