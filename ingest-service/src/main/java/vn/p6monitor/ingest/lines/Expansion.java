package vn.p6monitor.ingest.lines;

/// Bounds what a compressed body may become.
///
/// @param most bytes in all
/// @param ratio how many bytes may come out for each that went in, once more than `free` have come out
/// @param free bytes that come out before the ratio counts
public record Expansion(long most, long ratio, long free) {
    /// @param in bytes that went in
    /// @param out bytes that came out of them
    /// @throws BodyRefusedException when that is too many
    public void check(long in, long out) {
        if (out > most || (out > free && out / ratio > in)) {
            throw new BodyRefusedException(BodyRefusedException.Reason.EXPANDS_TOO_MUCH);
        }
    }
}
