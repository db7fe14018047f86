package vn.p6monitor.schemas.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One field of a section, as the Avro schema describes it.
///
/// @param index position in the section, and of its value in `SectionData`
/// @param symbols the closed list of an enumeration, empty for other types
/// @param min least number allowed
/// @param max greatest number allowed
/// @param partOf the field that this one must not exceed
public record Field(
        String name,
        int index,
        Type type,
        boolean required,
        List<String> symbols,
        long min,
        long max,
        @Nullable String partOf) {
    /// How a value is written, and how it is held in 64 bits.
    public enum Type {
        /// A whole number, held as it is.
        INTEGER,
        /// Yes or no, held as 1 or 0.
        YES_NO,
        /// One of a closed list, held as its position.
        CHOICE,
        /// Any of a closed list, held as one bit each; absent means none.
        CHOICES
    }

    public Field {
        symbols = List.copyOf(symbols);
    }
}
