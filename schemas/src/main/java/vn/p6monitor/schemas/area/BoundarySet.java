package vn.p6monitor.schemas.area;

import java.util.Arrays;
import java.util.Optional;

/// A division of the country that was in force for a time; a code means something only together with its set.
public enum BoundarySet {
    /// Three tiers, until 2025-06-30.
    SET_2021("2021"),
    /// Two tiers, from 2025-07-01.
    SET_2025("2025");

    private final String code;

    BoundarySet(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Optional<BoundarySet> parse(String code) {
        return Arrays.stream(values()).filter(set -> set.code.equals(code)).findFirst();
    }

    @Override
    public String toString() {
        return code;
    }
}
