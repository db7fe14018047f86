package vn.p6monitor.schemas.facility;

import java.util.Arrays;
import java.util.Optional;

/// What sort of institution a facility is.
public enum FacilityKind {
    PRESCHOOL,
    PRIMARY,
    LOWER_SECONDARY,
    UPPER_SECONDARY,
    PRIMARY_AND_LOWER_SECONDARY,
    LOWER_AND_UPPER_SECONDARY,
    CONTINUING_EDUCATION_CENTRE,
    COLLEGE,
    COMMUNITY_LEARNING_CENTRE,
    COMMUNE_OFFICE;

    public static Optional<FacilityKind> parse(String code) {
        return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
    }
}
