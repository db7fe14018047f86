package vn.p6monitor.schemas.report;

import java.math.BigDecimal;

/// A number that may have a fraction, as `SectionData` holds it in 64 bits.
final class Fraction {
    private Fraction() {}

    /// The bits of a number; one zero and one not-a-number, so that equal numbers have equal bits.
    static long bits(double number) {
        return Double.doubleToLongBits(number + 0.0);
    }

    /// The shortest decimal that reads back as the same number, without exponent and needless zeros: 20, 0.5.
    static String text(double number) {
        if (!Double.isFinite(number)) return Double.toString(number);
        return number == 0
                ? "0"
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
