package vn.p6monitor.ingest.json;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/// A JSON value as it was written; whole numbers are told apart from fractions, and names given twice are kept.
public sealed interface JsonValue {
    /// A text whose characters are all whole.
    record Text(String value) implements JsonValue {}

    /// A number without fraction or exponent, of any size.
    record WholeNumber(String digits) implements JsonValue {
        /// The number, or empty where it does not fit in 64 bits.
        OptionalLong value() {
            try {
                return OptionalLong.of(Long.parseLong(digits));
            } catch (NumberFormatException _) {
                return OptionalLong.empty();
            }
        }
    }

    /// A number with a fraction or an exponent.
    record Fraction(double value) implements JsonValue {}

    /// `true` or `false`.
    record YesNo(boolean value) implements JsonValue {}

    /// `null`, which says the same as leaving the field out.
    record Null() implements JsonValue {}

    /// A list in square brackets.
    record Items(List<JsonValue> values) implements JsonValue {
        public Items {
            values = List.copyOf(values);
        }
    }

    /// An object in braces.
    ///
    /// @param repeated the names that were given more than once; `members` has the first value of each
    record Members(Map<String, JsonValue> members, Set<String> repeated) implements JsonValue {}
}
