package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/// A process with all that it started: some programs are a launcher that waits for the real one.
public record ProcessTree(List<ProcessHandle> members) {

    private static final Duration AFTER_KILL = Duration.ofSeconds(10);

    public ProcessTree {
        members = List.copyOf(members);
    }

    public static ProcessTree of(ProcessHandle root) {
        return new ProcessTree(
                Stream.concat(root.descendants(), Stream.of(root)).toList());
    }

    /// Asks every member to end, and kills those that have not within `patience`.
    public void end(Duration patience) {
        members.forEach(ProcessHandle::destroy);
        if (!awaitEnd(patience)) {
            kill();
        }
    }

    /// Kills every member at once, and returns when they are gone.
    public void kill() {
        members.forEach(ProcessHandle::destroyForcibly);
        awaitEnd(AFTER_KILL);
    }

    /// Whether every member has ended within `patience`.
    public boolean awaitEnd(Duration patience) {
        var ends = members.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(ends).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The memory the members hold, in bytes; 0 where the system does not tell.
    public long residentBytes() {
        return members.stream().mapToLong(ProcessTree::residentBytes).sum();
    }

    private static long residentBytes(ProcessHandle process) {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException | UncheckedIOException _) {
            return 0;
        }
    }
}
