package vn.p6monitor.schemas.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The unit that an indicator sums over.
public enum Counted {
    SITE,
    FACILITY;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
