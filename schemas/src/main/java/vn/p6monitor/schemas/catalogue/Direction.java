package vn.p6monitor.schemas.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// Which way of an indicator is the better one.
public enum Direction {
    HIGHER,
    LOWER,
    NEUTRAL;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
