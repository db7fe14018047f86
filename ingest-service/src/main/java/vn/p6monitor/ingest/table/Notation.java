package vn.p6monitor.ingest.table;

import java.time.LocalDate;

/// How a file writes what its cells mean.
///
/// @param decimalComma whether fractions are written `20,5` and not `20.5`
/// @param dayZero from which the days of dates are counted that are written as numbers
public record Notation(boolean decimalComma, LocalDate dayZero) {
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /// Of a file whose numbers have a decimal point.
    public static final Notation POINT = new Notation(false, DAY_ZERO);

    /// Of a file whose numbers have a decimal comma, as in Viet Nam.
    public static final Notation COMMA = new Notation(true, DAY_ZERO);
}
