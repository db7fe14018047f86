package vn.p6monitor.schemas.facility;

import org.jspecify.annotations.Nullable;

/// One place where a facility works.
///
/// @param latitude degrees north, -90 to 90
/// @param longitude degrees east, -180 to 180
public record Site(
        String code,
        SiteType type,
        @Nullable String name,
        @Nullable Double latitude,
        @Nullable Double longitude,
        Opening opening) {
    /// The code that a report means when it names no site.
    public static final String MAIN_CODE = "main";
}
