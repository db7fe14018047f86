package vn.p6monitor.proof.world;

import java.util.function.LongConsumer;
import java.util.stream.LongStream;

/// Runs a test in many worlds: `-Dproof.seeds=N` of them, from `-Dp6.seed=N` on; both are printed.
public final class Worlds {
    private Worlds() {}

    /// @param worlds how many there are unless the property says otherwise
    public static void forEach(String test, int worlds, LongConsumer consumer) {
        long first = Long.getLong("p6.seed", System.nanoTime());
        long count = Long.getLong("proof.seeds", worlds);
        System.out.println(test + " runs with -Dp6.seed=" + first + " in " + count + " worlds");
        LongStream.range(first, first + count).parallel().forEach(seed -> {
            try {
                consumer.accept(seed);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(
                        "in the world of -Dp6.seed=" + seed + " -Dproof.seeds=1: " + e.getMessage(), e);
            }
        });
    }
}
