package vn.p6monitor.query.receipts;

/// What became of a report or of one of its versions; the names are part of the API.
enum State {
    /// It is in the numbers.
    COUNTED,
    /// Another has taken its place.
    SUPERSEDED,
    /// It waits for the register.
    HELD,
    /// It has been taken back.
    WITHDRAWN,
    /// It was not taken.
    REFUSED
}
