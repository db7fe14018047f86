package vn.p6monitor.proof.world;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random choices from a seed.
public final class Chance {
    private final RandomGenerator random;

    public Chance(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    public RandomGenerator generator() {
        return random;
    }

    /// Yes in so many of a hundred cases.
    public boolean in100(int cases) {
        return random.nextInt(100) < cases;
    }

    /// A number from `least` to `most`, both included.
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /// One of several, of which the first few come more often.
    public <T> T often(List<T> choices) {
        return of(in100(40) ? choices.subList(0, Math.min(2, choices.size())) : choices);
    }

    @SafeVarargs
    public final <T> T of(T... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
