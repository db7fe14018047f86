package vn.p6monitor.query.values;

/// Why there is no value.
enum Reason {
    /// No unit is known.
    NO_DATA,
    /// Units are known, and there is nothing to divide by.
    ZERO_DENOMINATOR,
    /// There is a value, but it would say too much about too few people.
    WITHHELD
}
