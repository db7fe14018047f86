package vn.p6monitor.query.values;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;

/// What is known of one indicator in one area and month, before anyone sees it.
///
/// @param denominator absent for counts
/// @param known units that the numerator is known of, at most `expected`
record Cell(long numerator, @Nullable Long denominator, long known, long expected) {
    /// The cell of a month, unless nothing is expected there.
    static Optional<Cell> of(Sums sums, Measures.OfIndicator measures, Month month) {
        long expected = sums.upTo(measures.expected(), month);
        if (expected <= 0) return Optional.empty();
        return Optional.of(new Cell(
                sums.upTo(measures.numerator(), month),
                measures.denominator() < 0 ? null : sums.upTo(measures.denominator(), month),
                sums.upTo(measures.known(), month),
                expected));
    }
}
