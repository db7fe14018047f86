package vn.p6monitor.ingest.kafka;

import java.time.Duration;

/// Pauses between attempts, each twice as long as the one before, up to a bound.
final class Backoff {
    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    void pause() throws InterruptedException {
        Thread.sleep(next);
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /// After an attempt that went well.
    void reset() {
        next = first;
    }
}
