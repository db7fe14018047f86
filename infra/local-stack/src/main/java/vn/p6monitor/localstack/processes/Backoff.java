package vn.p6monitor.localstack.processes;

import java.time.Duration;

/// How long to wait before another attempt: twice as long after every failure in a row, up to a limit.
public record Backoff(Duration first, Duration longest) {

    public static final Backoff DEFAULT = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(30));

    public Backoff {
        if (first.isNegative() || first.isZero() || longest.compareTo(first) < 0) {
            throw new IllegalArgumentException("a backoff needs 0 < first ≤ longest, not " + first + " and " + longest);
        }
    }

    /// The pause after so many failures in a row, which is at least one.
    public Duration after(int failures) {
        long times = 1L << Math.clamp(failures - 1L, 0, 30);
        return first.toMillis() > longest.toMillis() / times ? longest : first.multipliedBy(times);
    }
}
