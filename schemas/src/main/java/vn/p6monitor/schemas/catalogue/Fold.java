package vn.p6monitor.schemas.catalogue;

/// How a unit's reports are brought together into its contribution to a period.
public enum Fold {
    /// The value of an expression over the unit's state at the as-of month, if it is open then.
    STATE,
    /// The sum of an expression over the reports of the period.
    SUM,
    /// One if any report of the period matches: a unit counts once in a period.
    ANY,
    /// One if any report ever matched, up to the as-of month, of a unit that is open then.
    EVER,
    /// One if the median over the reports of the period meets a threshold.
    MEDIAN,
    /// How many different values of a closed list the reports of the period name.
    DISTINCT,
    /// One for each unit that is expected.
    OPEN;

    /// Whether it is made of reports of one activity.
    public boolean isOfActivity() {
        return switch (this) {
            case SUM, ANY, EVER, MEDIAN, DISTINCT -> true;
            case STATE, OPEN -> false;
        };
    }

    /// Whether it folds the values of an expression, and not the reports or units themselves.
    public boolean hasValue() {
        return switch (this) {
            case STATE, SUM, MEDIAN, DISTINCT -> true;
            case ANY, EVER, OPEN -> false;
        };
    }

    /// Whether it is told of the as-of month rather than of all months of a period.
    public boolean isAsOf() {
        return this == STATE || this == EVER;
    }
}
