package vn.p6monitor.query.register;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

/// A facility as it is registered, in the order of the API's fields.
///
/// @param commune2021 as registered; absent where the register does not give it
/// @param commune2025 as registered; absent where it follows from the older
/// @param openedOn first month in which it is open, such as `1995-09`
/// @param closedOn last month in which it is open, absent where none is known
/// @param version where the sender counts registrations
/// @param registeredAt when the registration in force came
/// @param sender client id, absent where it did not come by the door
/// @param areas all that it lies in, from the commune to the province and then the groups, of both sets; only of one
/// facility, and empty where its communes are not known
record FacilityView(
        String facility,
        String name,
        FacilityKind kind,
        @Nullable String commune2021,
        @Nullable String commune2025,
        @Nullable String openedOn,
        @Nullable String closedOn,
        List<SiteView> sites,
        @Nullable Long version,
        Instant registeredAt,
        @Nullable String sender,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<AreaView> areas) {
    /// One site.
    ///
    /// @param openedOn absent where it is open as long as its facility
    record SiteView(
            String site,
            SiteType type,
            @Nullable String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String openedOn,
            @Nullable String closedOn) {
        static SiteView of(Site site) {
            return new SiteView(
                    site.code(),
                    site.type(),
                    site.name(),
                    site.latitude(),
                    site.longitude(),
                    text(site.opening().openedOn()),
                    text(site.opening().closedOn()));
        }
    }

    /// One area, of a set.
    record AreaView(String boundaries, String area, String level, String name) {
        static AreaView of(Area area) {
            return new AreaView(
                    area.boundaries().code(), area.code(), area.level().code(), area.name());
        }
    }

    /// Without its areas.
    static FacilityView of(Registration registration) {
        return make(registration, null);
    }

    static FacilityView of(Registration registration, Registered registered) {
        return make(registration, areas(registered).map(AreaView::of).toList());
    }

    private static FacilityView make(Registration registration, @Nullable List<AreaView> areas) {
        var facility = registration.facility();
        return new FacilityView(
                facility.code(),
                facility.name(),
                facility.kind(),
                facility.commune2021(),
                facility.commune2025(),
                text(facility.opening().openedOn()),
                text(facility.opening().closedOn()),
                facility.sites().stream().map(SiteView::of).toList(),
                facility.version(),
                registration.receivedAt(),
                registration.sender(),
                areas);
    }

    private static Stream<Area> areas(Registered registered) {
        if (!(registered instanceof Registered.Placed(var _, var placement, var groups))) return Stream.empty();
        var paths = Stream.of(BoundarySet.values()).flatMap(set -> placement.path(set).stream());
        return Stream.concat(paths, groups.stream());
    }

    private static @Nullable String text(@Nullable Month month) {
        return month == null ? null : month.toString();
    }
}
