package vn.p6monitor.streams.generation;

import java.time.Duration;

/// How generations follow one another.
///
/// @param interval between two looks at what was asked for and how far it is
/// @param grace for which a generation runs on after readers are led to another
/// @param patience with whoever shows the generation in force, when the next one is ready
public record GenerationSettings(Duration interval, Duration grace, Duration patience) {
    public GenerationSettings {
        if (!interval.isPositive()) throw new IllegalArgumentException("interval must be positive: " + interval);
        if (grace.isNegative()) throw new IllegalArgumentException("grace must not be negative: " + grace);
        if (patience.isNegative()) throw new IllegalArgumentException("patience must not be negative: " + patience);
    }
}
