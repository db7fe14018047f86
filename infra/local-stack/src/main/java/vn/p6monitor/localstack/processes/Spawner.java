package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts programs so that the kernel ends them when this process ends, however it ends.
///
/// The kernel ties that promise to the *thread* that made the child, so one thread makes them all and lives as long.
public final class Spawner implements AutoCloseable {

    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());
    private final Optional<Path> setpriv = onPath("setpriv");
    private final Optional<Path> setsid = onPath("setsid");

    public Process start(Program program) {
        try {
            return thread.submit(() -> spawn(program)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting " + program.name(), e);
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("cannot start " + program.name(), e.getCause()));
        }
    }

    private Process spawn(Program program) throws IOException {
        var builder = new ProcessBuilder(wrapped(program))
                .directory(program.directory().toFile())
                .redirectErrorStream(true);
        // Our own options are not the child's: a debugger's port or an agent would be started twice.
        List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "JAVA_HOME").forEach(builder.environment()::remove);
        builder.environment().putAll(program.environment());
        return builder.start();
    }

    private List<String> wrapped(Program program) {
        var command = new ArrayList<String>();
        setpriv.ifPresent(path -> command.addAll(List.of(path.toString(), "--pdeathsig", "KILL")));
        program.uid().ifPresent(uid -> command.addAll(List.of("--reuid=" + uid, "--regid=" + uid, "--clear-groups")));
        // Its own session: ctrl-C in our terminal must reach us alone, or the broker stops before its clients.
        setsid.ifPresent(path -> command.add(path.toString()));
        command.addAll(program.command());
        return command;
    }

    /// Where a command is found, in the way a shell looks for it.
    public static Optional<Path> onPath(String command) {
        return List.of(System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":")).stream()
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /// Ends the thread, and with it every child that is still alive.
    @Override
    public void close() {
        thread.shutdownNow();
    }
}
