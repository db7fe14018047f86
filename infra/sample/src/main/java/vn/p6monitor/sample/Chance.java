package vn.p6monitor.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

/// A named stream of chance: the same seed and name give the same numbers on every machine.
///
/// One stream for each purpose, so that a section added later leaves the numbers of the others alone.
/// Bounds are made here from plain 64-bit draws: how the JDK bounds its own draws is not specified.
final class Chance {
    private final SplittableRandom source;

    private Chance(long seed) {
        source = new SplittableRandom(seed);
    }

    static Chance of(long seed, String... name) {
        long mixed = seed;
        for (String part : name) mixed = new SplittableRandom(mixed + part.hashCode()).nextLong();
        return new Chance(mixed);
    }

    long bits() {
        return source.nextLong();
    }

    /// A number from 0 to `bound` - 1.
    int below(int bound) {
        return Math.toIntExact(Math.unsignedMultiplyHigh(bits(), bound));
    }

    /// A number from `least` to `most`, both included.
    int between(int least, int most) {
        return least + below(most - least + 1);
    }

    boolean percent(int share) {
        return below(100) < share;
    }

    /// The value, up to `percent` more or less.
    long about(long value, int percent) {
        return value * between(100 - percent, 100 + percent) / 100;
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(below(choices.size()));
    }

    <T> List<T> shuffled(List<T> ordered) {
        var shuffled = new ArrayList<>(ordered);
        for (int i = shuffled.size() - 1; i > 0; i--) Collections.swap(shuffled, i, below(i + 1));
        return List.copyOf(shuffled);
    }

    /// Draws `count` different things, the heavier the likelier.
    <T> List<T> draw(int count, List<Weighed<T>> urn) {
        var left = new ArrayList<>(urn);
        var drawn = new ArrayList<T>();
        while (drawn.size() < count) drawn.add(left.remove(landing(left)).thing());
        return List.copyOf(drawn);
    }

    private <T> int landing(List<Weighed<T>> urn) {
        int point = below(urn.stream().mapToInt(Weighed::weight).sum());
        int at = 0;
        while (point >= urn.get(at).weight()) point -= urn.get(at++).weight();
        return at;
    }

    /// A thing in an urn and how likely it is to be drawn.
    record Weighed<T>(T thing, int weight) {}
}
