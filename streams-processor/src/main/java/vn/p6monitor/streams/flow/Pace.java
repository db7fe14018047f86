package vn.p6monitor.streams.flow;

import java.time.Duration;

/// How often a stage works off what gathers: the more it was, the longer it rests before it does so again, so that more
/// of what comes meanwhile is combined.
///
/// It never rests for longer than the newest of what came had been waiting. So while a stage keeps up, everything goes
/// on
/// at once; and a load that it cannot keep up with is worked off in fewer, greater pieces.
public final class Pace {
    private final Duration forEach;
    private final Duration longest;
    private final Newest newest;
    private long notBefore = Long.MIN_VALUE;

    /// @param forEach the rest for each of what was worked off
    /// @param longest the longest rest
    /// @param newest of what comes
    public Pace(Duration forEach, Duration longest, Newest newest) {
        this.forEach = forEach;
        this.longest = longest;
        this.newest = newest;
    }

    /// @param now the wall clock, in milliseconds of the epoch
    public boolean hasRested(long now) {
        return now >= notBefore;
    }

    /// @param now the wall clock, in milliseconds of the epoch
    /// @param amount that was worked off, at least 0
    public void worked(long now, long amount) {
        long rest = Math.min(forEach.multipliedBy(amount).toMillis(), longest.toMillis());
        notBefore = now + Math.min(rest, newest.waited(now));
    }
}
