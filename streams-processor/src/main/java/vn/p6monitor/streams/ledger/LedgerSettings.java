package vn.p6monitor.streams.ledger;

import java.time.Duration;

/// How often the ledger shows what it has written.
///
/// @param interval between two refreshes at least, while it keeps up
/// @param busyInterval the same while there is more to read, when to refresh seldom is to write faster
public record LedgerSettings(Duration interval, Duration busyInterval) {
    public LedgerSettings {
        if (!interval.isPositive()) throw new IllegalArgumentException("interval must be positive: " + interval);
        if (busyInterval.compareTo(interval) < 0) {
            throw new IllegalArgumentException("busyInterval must be at least the interval: " + busyInterval);
        }
    }
}
