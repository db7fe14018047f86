package vn.p6monitor.ingest.facility;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.period.Month;

/// A registration as answers show it, in the form in which it was sent.
record FacilityBody(
        String facility,
        String name,
        String kind,
        @Nullable String commune2021,
        @Nullable String commune2025,
        @Nullable String openedOn,
        @Nullable String closedOn,
        List<SiteBody> sites) {
    /// A site of it.
    record SiteBody(
            String site,
            String type,
            @Nullable String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String openedOn,
            @Nullable String closedOn) {}

    static FacilityBody of(Facility facility) {
        return new FacilityBody(
                facility.code(),
                facility.name(),
                facility.kind().name(),
                facility.commune2021(),
                facility.commune2025(),
                text(facility.opening().openedOn()),
                text(facility.opening().closedOn()),
                facility.sites().stream().map(FacilityBody::of).toList());
    }

    private static SiteBody of(Site site) {
        Opening opening = site.opening();
        return new SiteBody(
                site.code(),
                site.type().name(),
                site.name(),
                site.latitude(),
                site.longitude(),
                text(opening.openedOn()),
                text(opening.closedOn()));
    }

    private static @Nullable String text(@Nullable Month month) {
        return month == null ? null : month.toString();
    }
}
