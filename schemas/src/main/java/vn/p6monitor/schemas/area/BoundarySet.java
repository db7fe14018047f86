package vn.p6monitor.schemas.area;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/// A division of the country that was in force for a time; a code means something only together with its set.
public enum BoundarySet {
    /// Three tiers, until 2025-06-30.
    SET_2021("2021", LocalDate.MIN, LocalDate.of(2025, 6, 30)),
    /// Two tiers, from 2025-07-01.
    SET_2025("2025", LocalDate.of(2025, 7, 1), LocalDate.MAX);

    private final String code;
    private final LocalDate firstDay;
    private final LocalDate lastDay;

    BoundarySet(String code, LocalDate firstDay, LocalDate lastDay) {
        this.code = code;
        this.firstDay = firstDay;
        this.lastDay = lastDay;
    }

    public String code() {
        return code;
    }

    /// Whether it was or is in force on that day.
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    public static Optional<BoundarySet> parse(String code) {
        return Arrays.stream(values()).filter(set -> set.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
