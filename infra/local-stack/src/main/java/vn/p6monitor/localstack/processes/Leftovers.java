package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Children of a supervisor that was killed and could not take them along, found by the records it left.
public final class Leftovers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Path records;

    public Leftovers(Path records) {
        this.records = records;
    }

    /// Ends what is still alive, forgets the rest, and says which programs were ended.
    public List<String> end() {
        try (Stream<Path> files = Files.list(records)) {
            return files.filter(file -> file.toString().endsWith(".pid"))
                    .filter(Leftovers::endRecorded)
                    .map(file -> file.getFileName().toString().replace(".pid", ""))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean endRecorded(Path file) {
        var alive = ProcessRecord.read(file).stream()
                .flatMap(record -> record.live().stream())
                .flatMap(process -> ProcessTree.of(process).members().stream())
                .distinct()
                .toList();
        new ProcessTree(alive).end(PATIENCE);
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return !alive.isEmpty();
    }
}
