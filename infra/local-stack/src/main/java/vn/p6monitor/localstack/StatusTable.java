package vn.p6monitor.localstack;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import vn.p6monitor.localstack.processes.ProcessTree;

/// The status board for people: where each child is, how long it has been so, and the memory it holds.
record StatusTable(StatusBoard board) {

    private static final String ROW = "%-18s %-14s %8s %10s %9s  %s";

    List<String> rows() {
        var rows = new ArrayList<String>();
        rows.add(ROW.formatted("", "state", "pid", "for", "memory", "address"));
        long total = 0;
        for (var line : board.lines()) {
            long bytes = memory(line.pid());
            total += bytes;
            rows.add(ROW.formatted(
                            line.child(),
                            line.phase(),
                            line.pid().isPresent() ? line.pid().getAsLong() : "",
                            duration(Duration.between(line.since(), Instant.now())),
                            megabytes(bytes),
                            line.address())
                    + (line.restarts() == 0 ? "" : "  (restarted " + line.restarts() + " ×)"));
        }
        rows.add(ROW.formatted("together", "", "", "", megabytes(total), "").stripTrailing());
        return rows;
    }

    private static long memory(OptionalLong pid) {
        return pid.stream()
                .boxed()
                .flatMap(number -> ProcessHandle.of(number).stream())
                .mapToLong(process -> ProcessTree.of(process).residentBytes())
                .sum();
    }

    private static String megabytes(long bytes) {
        return bytes == 0 ? "" : "%,d MB".formatted(bytes >> 20);
    }

    private static String duration(Duration time) {
        return time.toHours() > 0
                ? "%d h %02d min".formatted(time.toHours(), time.toMinutesPart())
                : time.toMinutes() > 0
                        ? "%d min %02d s".formatted(time.toMinutes(), time.toSecondsPart())
                        : time.toSeconds() + " s";
    }
}
