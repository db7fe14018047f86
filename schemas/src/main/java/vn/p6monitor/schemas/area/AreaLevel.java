package vn.p6monitor.schemas.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The tier of an area, from the greatest to the smallest; groups stand beside the tiers, below none of them.
public enum AreaLevel {
    NATION,
    PROVINCE,
    DISTRICT,
    COMMUNE,
    GROUP;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AreaLevel> parse(String code) {
        return Arrays.stream(values())
                .filter(level -> level.code().equals(code))
                .findFirst();
    }
}
