package vn.p6monitor.schemas.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The numerator or the denominator of an indicator.
public enum Side {
    NUMERATOR,
    DENOMINATOR;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
