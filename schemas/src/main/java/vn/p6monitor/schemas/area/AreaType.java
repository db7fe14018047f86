package vn.p6monitor.schemas.area;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an area is called by law; unlike its level it may change with a date.
public enum AreaType {
    MUNICIPALITY,
    PROVINCE,
    URBAN_DISTRICT,
    RURAL_DISTRICT,
    CITY,
    TOWN,
    WARD,
    COMMUNE,
    TOWNSHIP,
    SPECIAL_ZONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<AreaType> parse(String code) {
        return Arrays.stream(values()).filter(type -> type.code().equals(code)).findFirst();
    }
}
