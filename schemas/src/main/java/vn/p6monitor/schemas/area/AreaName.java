package vn.p6monitor.schemas.area;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What an area is called, and for how long.
///
/// @param validFrom the first day, or null where it is not known
/// @param validTo the last day, or null while there is none
public record AreaName(
        String name,
        @Nullable String nameEn,
        @Nullable AreaType type,
        @Nullable LocalDate validFrom,
        @Nullable LocalDate validTo) {
    private static final int LENGTH_OF_A_DAY = "2025-07-01".length();

    /// A name without days or type.
    public static AreaName of(String name, @Nullable String nameEn) {
        return new AreaName(name, nameEn, null, null, null);
    }

    /// Whether both hold on some day.
    public boolean overlaps(AreaName other) {
        return beginsBeforeEndOf(other) && other.beginsBeforeEndOf(this);
    }

    /// A day written as `2025-07-01`.
    public static Optional<LocalDate> day(String text) {
        if (text.length() != LENGTH_OF_A_DAY) return Optional.empty();
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private boolean beginsBeforeEndOf(AreaName other) {
        return validFrom == null || other.validTo == null || !validFrom.isAfter(other.validTo);
    }
}
