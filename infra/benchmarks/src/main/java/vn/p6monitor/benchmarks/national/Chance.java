package vn.p6monitor.benchmarks.national;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/// A named stream of chance: the same seed and name give the same draws, whatever was drawn from other streams.
final class Chance {
    private final SplittableRandom source;

    private Chance(long seed) {
        source = new SplittableRandom(seed);
    }

    static Chance of(long seed, String name, int number) {
        return new Chance(new SplittableRandom(seed + name.hashCode()).nextLong() + number);
    }

    /// A number from 0 to `bound` - 1.
    int below(int bound) {
        return source.nextInt(bound);
    }

    /// A number from `least` to `most`, both included.
    int between(int least, int most) {
        return source.nextInt(least, most + 1);
    }

    /// A number from 0 to `bound` - 1, small ones far likelier than great ones.
    long fewBelow(long bound) {
        double share = source.nextDouble();
        return (long) (share * share * bound);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    UUID uuid() {
        return new UUID(source.nextLong(), source.nextLong());
    }

    /// One of several things, the heavier the likelier.
    <T> T weighed(List<Weighed<T>> urn) {
        int point = below(urn.stream().mapToInt(Weighed::weight).sum());
        for (var lot : urn) {
            point -= lot.weight;
            if (point < 0) return lot.thing;
        }
        throw new IllegalStateException("the weights of " + urn + " add up to less than their sum");
    }

    /// A thing in an urn and how likely it is to be drawn.
    record Weighed<T>(T thing, int weight) {}
}
