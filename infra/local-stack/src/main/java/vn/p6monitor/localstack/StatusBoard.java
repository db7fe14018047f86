package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import vn.p6monitor.localstack.processes.Condition;

/// How every child is, as the supervisor last wrote it down for other processes to read.
record StatusBoard(List<Line> lines) {

    static final String FILE = "run/status";

    /// One child.
    record Line(String child, String phase, OptionalLong pid, Instant since, int restarts, String address) {

        static Line of(Child child, Condition condition, String address) {
            return new Line(
                    child.title(),
                    condition.phase().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    condition.pid(),
                    condition.since(),
                    condition.restarts(),
                    address);
        }

        private String written() {
            return String.join(
                    "\t",
                    child,
                    phase,
                    pid.isPresent() ? Long.toString(pid.getAsLong()) : "",
                    Long.toString(since.toEpochMilli()),
                    Integer.toString(restarts),
                    address);
        }

        private static Line parse(String line) {
            var parts = line.split("\t", -1);
            return new Line(
                    parts[0],
                    parts[1],
                    parts[2].isEmpty() ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(parts[2])),
                    Instant.ofEpochMilli(Long.parseLong(parts[3])),
                    Integer.parseInt(parts[4]),
                    parts[5]);
        }
    }

    void writeTo(DataFolder data) {
        data.write(FILE, lines.stream().map(Line::written).collect(Collectors.joining("\n", "", "\n")));
    }

    static StatusBoard readFrom(Path data) {
        var file = data.resolve(FILE);
        try {
            return new StatusBoard(
                    Files.exists(file)
                            ? Files.readAllLines(file).stream().map(Line::parse).toList()
                            : List.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
