package vn.p6monitor.schemas.facility;

import java.util.Arrays;
import java.util.Optional;

/// Whether a site is its facility's main one or a satellite (điểm trường lẻ).
public enum SiteType {
    MAIN,
    SATELLITE;

    public static Optional<SiteType> parse(String code) {
        return Arrays.stream(values()).filter(type -> type.name().equals(code)).findFirst();
    }
}
