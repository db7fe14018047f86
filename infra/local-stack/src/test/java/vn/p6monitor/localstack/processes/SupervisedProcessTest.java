package vn.p6monitor.localstack.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.localstack.processes.Condition.Phase;
import vn.p6monitor.localstack.processes.SupervisedProcess.Plan;
import vn.p6monitor.localstack.processes.SupervisedProcess.Surroundings;

class SupervisedProcessTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Rhythm QUICK = new Rhythm(
            Duration.ofMillis(20), Duration.ofMillis(50), new Backoff(Duration.ofMillis(20), Duration.ofMillis(100)));

    @TempDir
    private Path folder;

    private final List<String> console = new CopyOnWriteArrayList<>();
    private final List<SupervisedProcess> started = new ArrayList<>();
    private Spawner spawner;

    @BeforeEach
    void open() {
        spawner = new Spawner();
    }

    @AfterEach
    void close() {
        started.forEach(process -> process.stop(SOON));
        spawner.close();
    }

    private SupervisedProcess start(String name, String script, Probe probe, SupervisedProcess... needs) {
        var program = new Program(name, List.of("sh", "-c", script), Map.of(), folder);
        var process = new SupervisedProcess(
                new Plan(program, probe, List.of(needs), QUICK),
                new Surroundings(spawner, folder, folder.resolve("logs"), console::add, () -> {}));
        started.add(process);
        process.start();
        return process;
    }

    private static long pid(SupervisedProcess process) {
        return process.condition().pid().orElseThrow();
    }

    @Test
    void startsAKilledProgramAgainAndTells() throws Exception {
        var process = start("sleeper", "exec sleep 600", () -> true);
        process.awaitHealthy(SOON);
        long before = pid(process);

        process.kill();
        process.awaitHealthy(SOON);

        assertThat(pid(process)).isNotEqualTo(before);
        assertThat(process.condition().restarts()).isEqualTo(1);
        assertThat(console).anyMatch(line -> line.contains("ended (exit code 137"));
        assertThat(console).last().asString().contains("serves again");
    }

    @Test
    void givesUpAProgramThatNeverComesToServeAndShowsItsLastWords() {
        var process = start("broken", "echo no disk in drive A; exit 3", () -> false);

        assertThatExceptionOfType(StartFailed.class)
                .isThrownBy(() -> process.awaitHealthy(SOON))
                .withMessageContaining("no disk in drive A");
        assertThat(process.condition().phase()).isEqualTo(Phase.FAILED);
    }

    @Test
    void endsWhatALauncherLeavesBehindBeforeItStartsAgain() throws Exception {
        var process =
                start("launcher", "sleep 600 & wait", () -> folder.toFile().exists());
        process.awaitHealthy(SOON);
        while (process.tree().members().size() < 2) {
            Thread.sleep(10);
        }
        var before = process.tree();

        process.kill();
        process.awaitHealthy(SOON);

        assertThat(before.isAlive()).isFalse();
    }

    @Test
    void waitsForThoseItNeeds() throws Exception {
        var ready = folder.resolve("ready");
        var first = start("first", "exec sleep 600", () -> Files.exists(ready));
        var second = start("second", "exec sleep 600", () -> true, first);
        Thread.sleep(300);
        assertThat(second.condition().phase()).isEqualTo(Phase.WAITING);

        Files.createFile(ready);

        second.awaitHealthy(SOON);
    }

    @Test
    void tellsWhenAProgramDoesNotAnswerButLetsItLive() throws Exception {
        var deaf = folder.resolve("deaf");
        var process = start("deaf", "exec sleep 600", () -> !Files.exists(deaf));
        process.awaitHealthy(SOON);
        long before = pid(process);

        Files.createFile(deaf);
        while (process.condition().phase() != Phase.NOT_ANSWERING) {
            Thread.sleep(50);
        }
        Files.delete(deaf);

        process.awaitHealthy(SOON);
        assertThat(pid(process)).isEqualTo(before);
    }

    @Test
    void stopsForGood() throws Exception {
        var process = start("sleeper", "exec sleep 600", () -> true);
        process.awaitHealthy(SOON);
        var tree = process.tree();

        process.stop(SOON);

        assertThat(tree.isAlive()).isFalse();
        assertThat(process.condition().phase()).isEqualTo(Phase.STOPPED);
        assertThat(folder.resolve("sleeper.pid")).doesNotExist();
        assertThatExceptionOfType(StartFailed.class).isThrownBy(() -> process.awaitHealthy(SOON));
    }

    @Test
    void killsAProgramThatWillNotStop() throws Exception {
        var process = start("stubborn", "trap '' TERM; echo trapped; while :; do sleep 1; done", () -> true);
        process.awaitHealthy(SOON);
        var log = folder.resolve("logs/stubborn.log");
        while (!Files.readString(log).contains("trapped")) {
            Thread.sleep(10);
        }
        var tree = process.tree();

        process.stop(Duration.ofMillis(200));

        assertThat(tree.isAlive()).isFalse();
    }
}
