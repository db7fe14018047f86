package vn.p6monitor.query.values;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// What is known of one indicator in one area and period, before anyone sees it.
///
/// @param denominator absent for counts
/// @param known units that the numerator is known of, at most `expected`
record Cell(long numerator, @Nullable Long denominator, long known, long expected) {
    /// The cell of a period, unless nothing is expected there.
    ///
    /// @param asOf the period's as-of month
    static Optional<Cell> of(Sums sums, Measures.OfIndicator amounts, Period period, Month asOf) {
        long expected = amounts.expected().of(sums, period, asOf);
        if (expected <= 0) return Optional.empty();
        var denominator = amounts.denominator();
        return Optional.of(new Cell(
                amounts.numerator().of(sums, period, asOf),
                denominator == null ? null : denominator.of(sums, period, asOf),
                amounts.known().of(sums, period, asOf),
                expected));
    }
}
