package vn.p6monitor.guard.limit;

/// What there is too much of.
public enum Excess {
    /// Requests of one address or client; to be told as 429.
    REQUESTS,
    /// Bytes that one client has sent; 429.
    BYTES,
    /// Requests of one client that are under way at once; 429.
    AT_ONCE,
    /// Requests of all that are under way at once; 503.
    BUSY
}
