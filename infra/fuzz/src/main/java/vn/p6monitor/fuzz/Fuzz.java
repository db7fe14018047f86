package vn.p6monitor.fuzz;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/// Has a reader read damaged inputs, for as long as `-Dp6.fuzz.seconds` asks, and two hundred at least.
///
/// A failure tells the seed and the round; with `-Dp6.seed` the same inputs come again in the same order.
public final class Fuzz {
    private static final Duration SLOWEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 512L << 20;
    private static final long SECONDS = 3;

    private Fuzz() {}

    /// Fails at the first input that the reader answers with an exception, that keeps it busy for longer than ten
    /// seconds, or for which it allocates more than half a gigabyte.
    ///
    /// @param good inputs that are damaged, none of them empty
    /// @param reader may throw what it has promised to only inside of itself
    public static void run(List<byte[]> good, Damage damage, Consumer<byte[]> reader) throws InterruptedException {
        run(good, damage, reader, SLOWEST, MOST_BYTES);
    }

    static void run(List<byte[]> good, Damage damage, Consumer<byte[]> reader, Duration slowest, long mostBytes)
            throws InterruptedException {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        var time = Duration.ofSeconds(Long.getLong("p6.fuzz.seconds", SECONDS));
        System.out.println("fuzzing for " + time.toSeconds() + " s with -Dp6.seed=" + seed);
        var rounds = new Rounds(seed, good, damage, reader, System.nanoTime() + time.toNanos(), mostBytes);
        var worker = Thread.ofPlatform().daemon().name("fuzz").start(rounds);
        while (!worker.join(Duration.ofMillis(100))) {
            if (rounds.timeOnThisOne().compareTo(slowest) > 0) throw rounds.tooSlow(worker);
        }
        rounds.requireNoFailure();
        System.out.println(rounds.count() + " damaged inputs were read");
    }
}
