package vn.p6monitor.schemas.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// The unit that an indicator sums over.
public enum Counted {
    SITE,
    /// Only sites away from the main one (điểm trường lẻ).
    SATELLITE_SITE,
    FACILITY,
    /// A commune, whose reports are those of all facilities in it.
    COMMUNE;

    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
