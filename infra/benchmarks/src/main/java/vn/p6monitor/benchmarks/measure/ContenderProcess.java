package vn.p6monitor.benchmarks.measure;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import vn.p6monitor.benchmarks.contender.Role;
import vn.p6monitor.benchmarks.contender.Worker;
import vn.p6monitor.localstack.processes.Program;
import vn.p6monitor.localstack.processes.Spawner;

/// The process of a contender, as seen from the process that measures.
final class ContenderProcess implements AutoCloseable {
    private static final String GONE = "@gone";
    private static final int PATIENCE_MINUTES = 20;
    private static final Duration PATIENCE_TO_END = Duration.ofSeconds(10);

    private final Role role;
    private final Process process;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private ContenderProcess(Role role, Process process) {
        this.role = role;
        this.process = process;
        Thread.ofPlatform().daemon().name("hears-" + role).start(this::listen);
    }

    /// @param recordings where what the process did is recorded by Java Flight Recorder, if it is
    static ContenderProcess start(Role role, Broker broker, Spawner spawner, Optional<Path> recordings) {
        var folder = broker.folder(role.name());
        make(folder);
        recordings.ifPresent(ContenderProcess::make);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                // As the local stack runs the processor.
                "-Xmx1g",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Djava.io.tmpdir=" + folder));
        recordings.ifPresent(to -> command.add("-XX:StartFlightRecording=settings=profile,filename="
                + to.toAbsolutePath().resolve(role + ".jfr")));
        command.addAll(List.of(
                "-cp",
                classPath(),
                Worker.class.getName(),
                role.name(),
                broker.address(),
                broker.registry().toString(),
                folder.toString()));
        return new ContenderProcess(
                role, spawner.start(new Program(role.name(), command, broker.environment(), folder)));
    }

    private static void make(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Our own, wherever the other process works.
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    Cost cost() {
        return Cost.of(process.toHandle());
    }

    /// Gives an order.
    ///
    /// @throws ContenderFailed when it has gone
    void order(String order) {
        try {
            var out = process.getOutputStream();
            out.write((order + '\n').getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException _) {
            throw gone();
        }
    }

    /// Waits for an answer that begins like this, and returns the rest of it.
    ///
    /// @throws ContenderFailed when it has gone or does not answer
    String await(String beginning) throws InterruptedException {
        var answer = answers.poll(PATIENCE_MINUTES, TimeUnit.MINUTES);
        if (answer == null || !answer.startsWith(beginning)) {
            if (GONE.equals(answer)) throw gone();
            throw new ContenderFailed(role.title() + ": expected " + beginning + " and heard " + answer);
        }
        return answer.substring(beginning.length());
    }

    /// @throws ContenderFailed when it has gone
    void checkAlive() {
        if (!process.isAlive()) throw gone();
    }

    private ContenderFailed gone() {
        return new ContenderFailed(role.title() + " has gone");
    }

    /// Answers are for us, all else is for who looks on.
    private void listen() {
        try (var lines = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.startsWith("@")) answers.add(line);
                else System.err.println(role + " | " + line);
            }
        } catch (IOException e) {
            System.err.println(role + " | " + e);
        }
        answers.add(GONE);
    }

    /// Lets it end by itself, as it does when no order can come any more.
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE_TO_END)) process.destroyForcibly();
        } catch (IOException e) {
            process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
