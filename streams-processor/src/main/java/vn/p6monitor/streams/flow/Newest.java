package vn.p6monitor.streams.flow;

/// Since when the newest of what came to a stage had been waiting, since it was received.
///
/// So a stage sees whether it keeps up, without knowing how much is still to come. Times are milliseconds of the epoch:
/// those of receipt by the broker's clock, now by the wall clock.
public final class Newest {
    private static final long FRESH_MILLIS = 2_000;
    private static final long NONE = -1;

    private long receivedAt = NONE;

    public void heard(long received) {
        receivedAt = Math.max(receivedAt, received);
    }

    /// When it was received; the epoch where nothing has come.
    public long receivedAt() {
        return Math.max(receivedAt, 0);
    }

    /// For how many milliseconds it has been waiting; 0 where nothing has come.
    long waited(long now) {
        return receivedAt == NONE ? 0 : Math.max(0, now - receivedAt);
    }

    /// Whether it was received a moment ago, so that it should not wait for others on its way on either.
    public boolean isFresh(long now) {
        return waited(now) < FRESH_MILLIS;
    }
}
