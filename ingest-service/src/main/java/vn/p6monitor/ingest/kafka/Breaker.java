package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.function.LongSupplier;

/// Whether it is worth trying to write: not for a moment after a failure, and then by one at a time until one succeeds.
///
/// While the broker is away, so one sender waits until an attempt is given up, and all others are told at once. While
/// it is there, asking and telling cost one look at a field: both are done for every record.
final class Breaker {
    private final long pauseNanos;
    private final LongSupplier nanos;
    private volatile boolean broken;
    private long nextTry;

    /// @param pause between an attempt that failed and the next one
    /// @param nanos the time, as `System.nanoTime` tells it
    Breaker(Duration pause, LongSupplier nanos) {
        this.pauseNanos = pause.toNanos();
        this.nanos = nanos;
    }

    /// Whether to try now; if so and something has failed before, nobody else is to try for another pause.
    boolean mayTry() {
        return !broken || isMyTurn();
    }

    /// Whether something has failed and it is not yet time for another attempt.
    boolean isPausing() {
        return broken && isTooSoon();
    }

    void succeeded() {
        if (broken) broken = false;
    }

    synchronized void failed() {
        broken = true;
        nextTry = nanos.getAsLong() + pauseNanos;
    }

    private synchronized boolean isTooSoon() {
        return nanos.getAsLong() - nextTry < 0;
    }

    private synchronized boolean isMyTurn() {
        long now = nanos.getAsLong();
        if (now - nextTry < 0) return false;
        nextTry = now + pauseNanos;
        return true;
    }
}
