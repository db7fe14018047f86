package vn.p6monitor.localstack;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import vn.p6monitor.localstack.processes.Leftovers;
import vn.p6monitor.localstack.processes.ProcessRecord;
import vn.p6monitor.localstack.processes.ProcessTree;

/// A stack that another process may be running on a data folder.
record RunningStack(Path data) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Optional<ProcessHandle> supervisor() {
        return ProcessRecord.read(data.resolve(LocalStack.SUPERVISOR)).stream()
                .flatMap(record -> record.live().stream())
                .findFirst();
    }

    boolean isRunning() {
        return supervisor().isPresent();
    }

    StatusBoard board() {
        return StatusBoard.readFrom(data);
    }

    /// Where others reach a child, as its supervisor wrote it down.
    String address(Child child) {
        return board().lines().stream()
                .filter(line -> line.child().equals(child.title()))
                .findFirst()
                .orElseThrow(() -> new Refused(child.title() + " does not run on " + data))
                .address();
    }

    /// Asks the supervisor to stop everything and waits for it; ends what a killed one left over.
    boolean stop(PrintStream out) {
        var supervisor = supervisor();
        if (supervisor.isPresent()) {
            out.println("Stopping (process " + supervisor.get().pid() + ") …");
            supervisor.get().destroy();
            var gone = new ProcessTree(List.of(supervisor.get())).awaitEnd(PATIENCE);
            out.println(gone ? "Stopped" : "It has not stopped within " + PATIENCE.toSeconds() + " s");
            return gone;
        }
        var records = data.resolve("run");
        var left = Files.isDirectory(records) ? new Leftovers(records).end() : List.<String>of();
        out.println(left.isEmpty() ? "P6 Monitor is not running on " + data : "Ended what was left over: " + left);
        return true;
    }
}
