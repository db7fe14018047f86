package vn.p6monitor.benchmarks.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// What a process has cost up to now.
///
/// @param cpu of all its threads, in user and kernel mode
/// @param peakBytes the most memory that it ever held at once
public record Cost(Duration cpu, long peakBytes) {
    static Cost of(ProcessHandle process) {
        return new Cost(process.info().totalCpuDuration().orElse(Duration.ZERO), peakBytes(process.pid()));
    }

    /// 0 where the system does not tell.
    private static long peakBytes(long pid) {
        var status = Path.of("/proc", Long.toString(pid), "status");
        if (!Files.exists(status)) return 0;
        try (var lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
