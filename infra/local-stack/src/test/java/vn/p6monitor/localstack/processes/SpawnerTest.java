package vn.p6monitor.localstack.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class SpawnerTest {

    /// A supervisor in a process of its own, to be killed.
    static final class Supervisor {

        private Supervisor() {}

        public static void main(String[] arguments) throws Exception {
            var spawner = new Spawner();
            var program = new Program("sleep", List.of("sleep", "600"), Map.of(), Path.of("/"));
            System.out.println(spawner.start(program).pid());
            Thread.sleep(600_000);
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere the records of the leftovers must do")
    void leavesNoChildWhenItsProcessIsKilled() throws Exception {
        var supervisor = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Supervisor.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var said =
                new BufferedReader(new InputStreamReader(supervisor.getInputStream(), StandardCharsets.UTF_8))) {
            var child = ProcessHandle.of(Long.parseLong(said.readLine())).orElseThrow();
            assertThat(child.isAlive()).isTrue();

            supervisor.destroyForcibly();

            assertThat(new ProcessTree(List.of(child)).awaitEnd(Duration.ofSeconds(5)))
                    .isTrue();
        } finally {
            supervisor.destroyForcibly();
        }
    }
}
