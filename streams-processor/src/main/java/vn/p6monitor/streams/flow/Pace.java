package vn.p6monitor.streams.flow;

/// How often a stage works off what has gathered: the more it was, the longer it rests before it does so again.
///
/// So while little comes, everything goes on at once; and while much comes, more of it is combined.
public final class Pace {
    private final int perMilli;
    private long notBefore = Long.MIN_VALUE;

    /// @param perMilli how much is worked off for each millisecond of rest behind it, above 0
    public Pace(int perMilli) {
        this.perMilli = perMilli;
    }

    /// @param now the wall clock, in milliseconds of the epoch
    public boolean allows(long now) {
        return now >= notBefore;
    }

    /// @param now the wall clock, in milliseconds of the epoch
    /// @param amount that was worked off, at least 0
    public void worked(long now, long amount) {
        notBefore = now + amount / perMilli;
    }
}
