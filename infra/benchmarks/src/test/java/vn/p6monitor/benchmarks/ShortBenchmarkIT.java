package vn.p6monitor.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A small run of everything, on a real broker; whether it is fast is not asked.
class ShortBenchmarkIT {
    private static final Path CHECKOUT = Path.of("../..").toAbsolutePath().normalize();

    @Test
    void everyoneComesToWhatTheRecomputationSaysAndNothingIsLeftBehind(@TempDir Path folder)
            throws IOException, InterruptedException {
        var data = folder.resolve("data");
        var report = folder.resolve("figures.md");
        var words =
                List.of("short", "--reports", "3000", "--repeats", "1", "--data", "" + data, "--report", "" + report);
        var said = new ArrayList<String>();

        boolean holds = new ShortBenchmark(CHECKOUT, Options.parse(CHECKOUT, words), said::add).run();

        assertThat(holds).as("%s", said).isTrue();
        assertThat(said).anySatisfy(line -> assertThat(line).contains("Seed 1"));
        assertThat(Files.readString(report)).contains("The results of every run are the recomputation's");
        assertThat(data).doesNotExist();
    }

    @Test
    void aPeerIsStoppedWhenTheTimeIsOverAndWhatWasRecordedIsKept(@TempDir Path folder) throws InterruptedException {
        var data = folder.resolve("data");
        var recordings = folder.resolve("new/recordings");
        var words = List.of("short", "--reports", "3000", "--data", "" + data, "--profile", "" + recordings);
        var said = new ArrayList<String>();
        var options = Options.parse(CHECKOUT, words).withBudget(Duration.ZERO);

        boolean holds = new ShortBenchmark(CHECKOUT, options, said::add).run();

        assertThat(holds).as("%s", said).isTrue();
        assertThat(said)
                .anySatisfy(line -> assertThat(line).startsWith("once, DSL chain of KTables: stopped after"))
                .contains("The results of every run that ended are the recomputation's");
        assertThat(recordings.resolve("PIPELINE.jfr")).isNotEmptyFile();
        assertThat(data).doesNotExist();
    }
}
