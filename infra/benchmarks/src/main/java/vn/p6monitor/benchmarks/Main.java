package vn.p6monitor.benchmarks;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.p6monitor.benchmarks.measure.ContenderFailed;
import vn.p6monitor.localstack.Refused;
import vn.p6monitor.localstack.processes.StartFailed;

/// The command behind `./p6 bench`.
final class Main {
    private static final int FAILED = 1;
    private static final int MISUSED = 2;

    private static final AtomicBoolean ENDING = new AtomicBoolean();

    private Main() {}

    /// The first argument is the checkout, the rest is the command.
    public static void main(String[] arguments) throws InterruptedException {
        // Figures are written alike wherever they are measured.
        Locale.setDefault(Locale.ROOT);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> ENDING.set(true)));
        System.exit(run(List.of(arguments)));
    }

    private static int run(List<String> words) throws InterruptedException {
        var checkout = Path.of(words.getFirst());
        try {
            var options = Options.parse(checkout, words.subList(1, words.size()));
            boolean holds = switch (options.what()) {
                case SHORT -> new ShortBenchmark(checkout, options, System.out::println).run();
                case DOOR -> new DoorBenchmark(checkout, options, System.out::println).run();
            };
            return holds ? 0 : FAILED;
        } catch (Options.Unknown e) {
            System.err.println(e.getMessage());
            return MISUSED;
        } catch (Refused | StartFailed | IllegalArgumentException e) {
            System.err.println(e.getMessage());
            return FAILED;
        } catch (RuntimeException e) {
            // Who stops us with ctrl-C takes the broker from under what runs, which is no news.
            if (ENDING.get()) return FAILED;
            if (!(e instanceof ContenderFailed)) throw e;
            System.err.println(e.getMessage());
            return FAILED;
        }
    }
}
