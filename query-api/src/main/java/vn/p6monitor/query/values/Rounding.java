package vn.p6monitor.query.values;

/// Rounding of counts of people, as education statistics do it (HESA's rounding method).
final class Rounding {
    private Rounding() {}

    /// The nearest multiple of 5; there is always one nearest. 0, 1 and 2 become 0.
    static long toFive(long people) {
        return Math.floorDiv(people + 2, 5L) * 5;
    }
}
