package vn.p6monitor.localstack.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

    @TempDir
    private Path folder;

    private Process sleep;

    @BeforeEach
    void start() throws Exception {
        sleep = new ProcessBuilder("sh", "-c", "sleep 600 & wait").start();
        while (sleep.descendants().findAny().isEmpty()) {
            Thread.sleep(10);
        }
    }

    @AfterEach
    void stop() {
        ProcessTree.of(sleep.toHandle()).kill();
    }

    @Test
    void endsARecordedProcessAndAllItStarted() throws Exception {
        ProcessRecord.write(folder.resolve("sleep.pid"), List.of(ProcessRecord.of(sleep.toHandle())));
        var tree = ProcessTree.of(sleep.toHandle());

        assertThat(new Leftovers(folder).end()).containsExactly("sleep");

        assertThat(tree.members()).hasSize(2);
        assertThat(tree.isAlive()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void sparesAnotherProcessWithTheSameNumber() throws Exception {
        var earlier = ProcessRecord.of(sleep.toHandle()).started().minus(Duration.ofMinutes(1));
        ProcessRecord.write(folder.resolve("sleep.pid"), List.of(new ProcessRecord(sleep.pid(), earlier)));

        assertThat(new Leftovers(folder).end()).isEmpty();

        assertThat(sleep.isAlive()).isTrue();
    }

    @Test
    void ignoresARecordThatIsNone() throws Exception {
        Files.writeString(folder.resolve("sleep.pid"), "1\nnonsense\n-1 5\n");

        assertThat(new Leftovers(folder).end()).isEmpty();
    }
}
