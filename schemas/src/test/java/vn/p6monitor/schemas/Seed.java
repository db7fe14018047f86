package vn.p6monitor.schemas;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Where a random test begins: anew in each run, and printed, or at `-Dp6.seed=N` to repeat a failure.
public final class Seed {
    private Seed() {}

    public static RandomGenerator generator(Class<?> test) {
        long seed = Long.getLong("p6.seed", System.nanoTime());
        System.out.println(test.getSimpleName() + " runs with -Dp6.seed=" + seed);
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /// Any of these.
    public static <T> T oneOf(T[] values, RandomGenerator random) {
        return values[random.nextInt(values.length)];
    }
}
