package vn.p6monitor.schemas.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a section, as the Avro schema describes it.
///
/// @param index position in the section, and of its value in `SectionData`
/// @param symbols the closed list of an enumeration, empty for other types
/// @param partOf the field that this one must not exceed
public record Field(
        String name,
        int index,
        Type type,
        boolean required,
        List<String> symbols,
        Limits limits,
        @Nullable String partOf) {
    /// How a value is written, and how it is held in 64 bits.
    public enum Type {
        /// A whole number, held as it is.
        INTEGER,
        /// A number that may have a fraction, held as the bits of a `double`.
        NUMBER,
        /// Yes or no, held as 1 or 0.
        YES_NO,
        /// One of a closed list, held as its position.
        CHOICE,
        /// Any of a closed list, held as one bit each; one that may be left out is empty then.
        CHOICES,
        /// A text in the sender's words, held beside the 64 bits, which are 0.
        TEXT
    }

    /// What a number may be, how many entries a list may have, or how many characters a text.
    ///
    /// @param exclusive whether `min` itself is too little
    public record Limits(long min, boolean exclusive, long max) {
        /// Limits that include both ends.
        public static Limits of(long min, long max) {
            return new Limits(min, false, max);
        }

        boolean include(double value) {
            return (exclusive ? value > min : value >= min) && value <= max;
        }
    }

    public Field {
        symbols = List.copyOf(symbols);
    }

    /// Whether what is written says first if there is a value at all.
    boolean mayBeAbsent() {
        return !required && type != Type.CHOICES;
    }
}
