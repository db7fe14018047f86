package vn.p6monitor.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The Điện Biên sample as NDJSON for the front door: areas first, then facilities, then reports.
///
/// A pure function of the seed: the same bytes on every machine. Whatever the seed, the state of May 2025 adds up to
/// the figures that the newspaper printed.
public final class DienBienSample {
    private static final long STANDARD_SEED = 19_540_507;

    private final long seed;
    private final Register register;

    private DienBienSample(long seed) {
        this.seed = seed;
        this.register = Register.of(AreaList.read(), seed);
    }

    /// The sample that ships with the product.
    public static DienBienSample standard() {
        return withSeed(STANDARD_SEED);
    }

    /// Another province of the same totals, for tests.
    public static DienBienSample withSeed(long seed) {
        return new DienBienSample(seed);
    }

    /// One line for each area of both boundary sets: all provinces, and the districts and communes of Điện Biên.
    public Stream<String> areas() {
        return AreaList.read().stream().map(Ndjson::line);
    }

    /// One line for each of the 482 institutions and the 45 commune offices.
    public Stream<String> facilities() {
        return register.facilities().map(Ndjson::line);
    }

    /// The reports in the order of sending, with repeats, corrections that overtake, withdrawals and moves among them.
    public Stream<String> reports() {
        return Reports.of(Sections.of(register, seed), seed).stream().map(Ndjson::line);
    }

    /// Writes `areas.ndjson`, `facilities.ndjson` and `reports.ndjson` into the folder given, which is made if need be.
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 1) throw new IllegalArgumentException("give the folder to write to");
        var folder = Files.createDirectories(Path.of(arguments[0]));
        var sample = standard();
        write(folder.resolve("areas.ndjson"), sample.areas());
        write(folder.resolve("facilities.ndjson"), sample.facilities());
        write(folder.resolve("reports.ndjson"), sample.reports());
    }

    private static void write(Path file, Stream<String> lines) throws IOException {
        try (var writer = Files.newBufferedWriter(file)) {
            for (var line : (Iterable<String>) lines::iterator)
                writer.append(line).append('\n');
        }
    }
}
