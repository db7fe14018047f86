package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Names one process for good: its number together with the moment it started, because numbers are given out again.
public record ProcessRecord(long pid, Instant started) {

    // The start is computed from the boot time, which two virtual machines may see a second apart.
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), startOf(process));
    }

    /// The process, if it is still the one that was recorded.
    public Optional<ProcessHandle> live() {
        return ProcessHandle.of(pid)
                .filter(ProcessHandle::isAlive)
                .filter(process ->
                        Duration.between(started, startOf(process)).abs().compareTo(TOLERANCE) <= 0);
    }

    /// Writes the records to a file as a whole, so that a reader never sees half of them.
    public static void write(Path file, List<ProcessRecord> records) {
        var lines = records.stream()
                .map(record -> record.pid + " " + record.started.toEpochMilli())
                .toList();
        var partial = file.resolveSibling(file.getFileName() + ".partial");
        try {
            Files.write(partial, lines);
            Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The records of a file; none when there is no such file or it holds something else.
    public static List<ProcessRecord> read(Path file) {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> parse(line).stream())
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<ProcessRecord> parse(String line) {
        if (!line.matches("\\d{1,10} \\d{1,15}")) {
            return Optional.empty();
        }
        int space = line.indexOf(' ');
        long pid = Long.parseLong(line.substring(0, space));
        return Optional.of(new ProcessRecord(pid, Instant.ofEpochMilli(Long.parseLong(line.substring(space + 1)))));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
