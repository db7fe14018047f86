package vn.p6monitor.schemas.facility;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One registration of a school, centre or commune office; the latest one holds for every period.
///
/// @param version tells registrations apart where the sender counts them; the greatest holds, else the later in the
/// topic
public record Facility(
        String code,
        String name,
        FacilityKind kind,
        @Nullable String commune2021,
        @Nullable String commune2025,
        Opening opening,
        List<Site> sites,
        @Nullable Long version) {
    public Facility {
        sites = List.copyOf(sites);
    }

    public Optional<Site> site(String code) {
        return sites.stream().filter(site -> site.code().equals(code)).findFirst();
    }

    /// The months in which a site is open: when it and its facility are.
    public Opening openingOf(Site site) {
        return opening.and(site.opening());
    }
}
