package vn.p6monitor.proof.recomputation;

import org.jspecify.annotations.Nullable;

/// The four numbers that a value is shown by, of one unit or of many.
///
/// @param denominator 0 for counts too
public record Figures(long numerator, long denominator, long known, long expected) {
    /// Of a unit that is not open, or that an indicator does not apply to.
    public static final Figures NONE = new Figures(0, 0, 0, 0);

    /// Of an open unit of which it cannot be told.
    static final Figures UNKNOWN = new Figures(0, 0, 0, 1);

    /// Of an open unit, both sides or neither.
    static Figures ratio(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null ? UNKNOWN : new Figures(numerator, denominator, 1, 1);
    }

    /// Of an open unit that counts once, if anything is known.
    static Figures share(@Nullable Boolean matches) {
        return matches == null ? UNKNOWN : new Figures(matches ? 1 : 0, 1, 1, 1);
    }

    /// Of an open unit, for an indicator without a denominator.
    static Figures count(@Nullable Long numerator) {
        return numerator == null ? UNKNOWN : new Figures(numerator, 0, 1, 1);
    }

    Figures plus(Figures other) {
        return new Figures(
                numerator + other.numerator,
                denominator + other.denominator,
                known + other.known,
                expected + other.expected);
    }
}
