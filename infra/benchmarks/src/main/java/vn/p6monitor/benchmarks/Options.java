package vn.p6monitor.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.p6monitor.benchmarks.national.Size;

/// What was asked for on the command line.
///
/// @param what is measured
/// @param areas the folder with the statistics office's files, or none for a made country
/// @param repeats how many runs are counted at most, at least 1
/// @param budget in which a further repeat is begun, and after which a peer is stopped that has not ended
/// @param profile a folder for recordings of what the contenders do, which costs them a little
/// @param report a file for the figures, `.json` or anything else for Markdown
record Options(
        What what,
        Optional<Path> areas,
        long seed,
        Size size,
        int repeats,
        Duration budget,
        Path data,
        int portOffset,
        Optional<Path> profile,
        Optional<Path> report) {
    /// What can be measured.
    enum What {
        /// The pipeline from the topics to the area values.
        SHORT,
        /// The ingest-service.
        DOOR;

        static Optional<What> parse(String word) {
            return Arrays.stream(values())
                    .filter(what -> what.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
        }
    }

    private static final int REPEATS = 5;
    private static final Size LINES = Size.ofReports(1_000_000);
    private static final Duration BUDGET = Duration.ofMinutes(8);

    /// Below the ports that the system gives to whoever asks for any.
    private static final int PORT_OFFSET = 23_000;

    /// A command line that says nothing we know.
    static final class Unknown extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unknown(String message) {
            super(message + "; `./p6 help` lists what there is");
        }
    }

    /// @param words those after `bench`
    static Options parse(Path checkout, List<String> words) {
        var rest = new ArrayDeque<>(words);
        var word = rest.isEmpty() ? "" : rest.removeFirst();
        var what = What.parse(word).orElseThrow(() -> new Unknown("bench can run short or door, not \"" + word + '"'));
        var options = new Options(
                what,
                Optional.empty(),
                1,
                what == What.SHORT ? Size.NATIONAL : LINES,
                REPEATS,
                BUDGET,
                checkout.resolve("infra/benchmarks/target/data"),
                PORT_OFFSET,
                Optional.empty(),
                Optional.empty());
        while (!rest.isEmpty()) {
            var option = rest.removeFirst();
            if (rest.isEmpty()) throw new Unknown(option + " needs a value");
            options = options.with(option, rest.removeFirst());
        }
        return options;
    }

    private Options with(String option, String value) {
        try {
            return switch (option) {
                case "--areas" -> withAreas(Path.of(value));
                case "--seed" -> withSeed(Long.parseLong(value));
                case "--reports" -> withSize(Size.ofReports(Integer.parseInt(value)));
                case "--repeats" -> withRepeats(Integer.parseInt(value));
                case "--data" -> withData(Path.of(value));
                case "--port-offset" -> withPortOffset(Integer.parseInt(value));
                case "--profile" -> withProfile(Path.of(value));
                case "--report" -> withReport(Path.of(value));
                default -> throw new Unknown("unknown option " + option);
            };
        } catch (NumberFormatException _) {
            throw new Unknown(option + " needs a number, not " + value);
        } catch (IllegalArgumentException e) {
            throw new Unknown(String.valueOf(e.getMessage()));
        }
    }

    Options {
        if (repeats < 1) throw new IllegalArgumentException("--repeats must be at least 1, not " + repeats);
    }

    private Options withAreas(Path other) {
        return new Options(what, Optional.of(other), seed, size, repeats, budget, data, portOffset, profile, report);
    }

    private Options withSeed(long other) {
        return new Options(what, areas, other, size, repeats, budget, data, portOffset, profile, report);
    }

    private Options withSize(Size other) {
        return new Options(what, areas, seed, other, repeats, budget, data, portOffset, profile, report);
    }

    private Options withRepeats(int other) {
        return new Options(what, areas, seed, size, other, budget, data, portOffset, profile, report);
    }

    Options withBudget(Duration other) {
        return new Options(what, areas, seed, size, repeats, other, data, portOffset, profile, report);
    }

    private Options withData(Path other) {
        return new Options(what, areas, seed, size, repeats, budget, other, portOffset, profile, report);
    }

    private Options withPortOffset(int other) {
        return new Options(what, areas, seed, size, repeats, budget, data, other, profile, report);
    }

    private Options withReport(Path other) {
        return new Options(what, areas, seed, size, repeats, budget, data, portOffset, profile, Optional.of(other));
    }

    private Options withProfile(Path other) {
        return new Options(what, areas, seed, size, repeats, budget, data, portOffset, Optional.of(other), report);
    }
}
