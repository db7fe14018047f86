package vn.p6monitor.benchmarks.report;

import java.util.Arrays;
import java.util.Collection;
import java.util.function.ToDoubleFunction;

/// The middle of several measurements, with the least and the greatest.
public record Spread(double median, double least, double greatest) {
    /// @throws IllegalArgumentException of no measurements
    public static <T> Spread of(Collection<T> measurements, ToDoubleFunction<T> value) {
        if (measurements.isEmpty()) throw new IllegalArgumentException("nothing was measured");
        var sorted = measurements.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(median, sorted[0], Arrays.stream(sorted).max().orElseThrow());
    }
}
