package vn.p6monitor.schemas.catalogue;

/// How a unit's reports are brought together into its contribution to a period.
public enum Fold {
    /// The value of an expression over the unit's state at the as-of month, if it is open then.
    STATE,
    /// One for each unit that is expected.
    OPEN
}
