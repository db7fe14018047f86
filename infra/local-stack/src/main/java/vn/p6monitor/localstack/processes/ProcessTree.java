package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A process with all that it started: some programs are a launcher that waits for the real one.
public record ProcessTree(List<ProcessHandle> members) {

    private static final Duration LOOK = Duration.ofMillis(20);
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
        long end = System.nanoTime() + patience.toNanos();
        while (isAlive()) {
            if (System.nanoTime() > end || !slept()) {
                return false;
            }
        }
        return true;
    }

    /// Whether any member still runs.
    public boolean isAlive() {
        return members.stream().anyMatch(process -> process.isAlive() && !isZombie(process));
    }

    // An orphan counts as alive until the system's first process fetches its exit code, which in a container may be
    // never.
    private static boolean isZombie(ProcessHandle process) {
        try {
            var status = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            return status.startsWith("Z", status.lastIndexOf(')') + 2);
        } catch (IOException _) {
            return false;
        }
    }

    private static boolean slept() {
        try {
            Thread.sleep(LOOK);
            return true;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
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
