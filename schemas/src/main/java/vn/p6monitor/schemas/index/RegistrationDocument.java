package vn.p6monitor.schemas.index;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.text.Folding;

/// One registration of a facility as it was said, and how it came.
///
/// @param folded the name as `Folding` writes it
/// @param openedOn as `1995-09`
/// @param closedOn the last month in which it was open
/// @param version where the sender counts registrations
/// @param partition of the topic of facilities
/// @param offset in that partition, where a facility's later registrations come later
/// @param receivedAt by the broker's clock, in milliseconds of the epoch
/// @param sender client id of who sent it
/// @param upload that brought it
public record RegistrationDocument(
        String facility,
        String name,
        String folded,
        String kind,
        @Nullable String commune2021,
        @Nullable String commune2025,
        @Nullable String openedOn,
        @Nullable String closedOn,
        @Nullable Long version,
        List<Entry> sites,
        int partition,
        long offset,
        long receivedAt,
        @Nullable String sender,
        @Nullable String upload) {
    /// The order of a facility's registrations: the greatest is in force.
    public static final Comparator<RegistrationDocument> ORDER = Comparator.<RegistrationDocument>comparingLong(
                    document -> document.version == null ? Long.MIN_VALUE : document.version)
            .thenComparingLong(RegistrationDocument::offset);

    /// One site.
    ///
    /// @param openedOn absent where it is open as long as its facility
    public record Entry(
            String site,
            String type,
            @Nullable String name,
            @Nullable Double latitude,
            @Nullable Double longitude,
            @Nullable String openedOn,
            @Nullable String closedOn) {
        static Entry of(Site site) {
            return new Entry(
                    site.code(),
                    site.type().name(),
                    site.name(),
                    site.latitude(),
                    site.longitude(),
                    text(site.opening().openedOn()),
                    text(site.opening().closedOn()));
        }

        Site toSite() {
            return new Site(
                    site,
                    SiteType.parse(type).orElseThrow(),
                    name,
                    latitude,
                    longitude,
                    new Opening(month(openedOn), month(closedOn)));
        }
    }

    public RegistrationDocument {
        sites = List.copyOf(sites);
    }

    /// @param facility as it was registered
    public static RegistrationDocument of(
            Facility facility,
            int partition,
            long offset,
            long receivedAt,
            @Nullable String sender,
            @Nullable String upload) {
        return new RegistrationDocument(
                facility.code(),
                facility.name(),
                Folding.fold(facility.name()),
                facility.kind().name(),
                facility.commune2021(),
                facility.commune2025(),
                text(facility.opening().openedOn()),
                text(facility.opening().closedOn()),
                facility.version(),
                facility.sites().stream().map(Entry::of).toList(),
                partition,
                offset,
                receivedAt,
                sender,
                upload);
    }

    /// The document's id among all registrations: where the record lies in the topic of facilities.
    public String id() {
        return partition + "-" + offset;
    }

    /// What was registered.
    public Facility toFacility() {
        return new Facility(
                facility,
                name,
                FacilityKind.parse(kind).orElseThrow(),
                commune2021,
                commune2025,
                new Opening(month(openedOn), month(closedOn)),
                sites.stream().map(Entry::toSite).toList(),
                version);
    }

    private static @Nullable String text(@Nullable Month month) {
        return month == null ? null : month.toString();
    }

    private static @Nullable Month month(@Nullable String text) {
        return text == null ? null : Month.parse(text).orElseThrow();
    }
}
