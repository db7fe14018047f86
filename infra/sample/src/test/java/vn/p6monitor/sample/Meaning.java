package vn.p6monitor.sample;

import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// What one indicator means, in plain Java.
///
/// @param kinds of the facilities that it is computed of
/// @param where false for a unit to which the indicator does not apply
/// @param denominator absent for counts
record Meaning(
        String code,
        Counts counts,
        Set<String> kinds,
        Predicate<Facts> where,
        Side numerator,
        @Nullable Side denominator) {
    /// The unit that is counted.
    enum Counts {
        SITE,
        SATELLITE_SITE,
        FACILITY,
        COMMUNE
    }

    /// What a unit contributes: one record for each fold.
    sealed interface Side {
        /// The section whose reports are brought together, or nothing for what is so and for what is open.
        default @Nullable String section() {
            return null;
        }
    }

    /// A value over the unit's state in the as-of month.
    record State(ToLongFunction<Facts> value) implements Side {}

    /// One for each unit that is expected.
    record Open() implements Side {}

    /// The sum over the unit's reports of the period.
    record Sum(String section, ToLongFunction<JsonNode> value) implements Side {}

    /// One where any of the unit's reports of the period matches.
    record Any(String section, Predicate<JsonNode> matches) implements Side {}

    /// One where any of the unit's reports up to the as-of month matches.
    record Ever(String section, Predicate<JsonNode> matches) implements Side {}

    /// One where the median over the unit's reports of the period is at least so much.
    record Median(String section, String field, BigDecimal atLeast) implements Side {}

    /// How many different entries the lists of the unit's reports of the period have.
    record Distinct(String section, String field) implements Side {}

    Meaning of(String... others) {
        return new Meaning(code, counts, Set.of(others), where, numerator, denominator);
    }

    Meaning where(Predicate<Facts> condition) {
        return new Meaning(code, counts, kinds, condition, numerator, denominator);
    }

    /// The denominator.
    Meaning over(Side side) {
        return new Meaning(code, counts, kinds, where, numerator, side);
    }

    /// The denominator that counts the units whose state meets a condition.
    Meaning overThose(Predicate<Facts> condition) {
        return over(new State(facts -> condition.test(facts) ? 1 : 0));
    }
}
