package vn.p6monitor.proof.world;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

/// Makes registrations: facilities that move, open and close, change kind and sites, and are put right.
final class FacilityMaker {
    private record Communes(
            @Nullable String in2021, @Nullable String in2025) {}

    private final Chance chance;
    private final List<FacilityKind> kinds;
    private final AreaMaker areas;
    private final Instant receivedAt;
    private final Month first;
    private final Month last;

    /// @param kinds of most of the facilities
    FacilityMaker(
            Chance chance, List<FacilityKind> kinds, AreaMaker areas, Instant receivedAt, Month first, Month last) {
        this.chance = chance;
        this.kinds = List.copyOf(kinds);
        this.areas = areas;
        this.receivedAt = receivedAt;
        this.first = first;
        this.last = last;
    }

    /// The registrations of one facility in the order of the topic.
    List<Event> sequence(String code) {
        var sequence = new ArrayList<Event>();
        boolean versions = chance.in100(30);
        var kind = kind();
        var communes = communes();
        do {
            if (chance.in100(30)) kind = kind();
            if (chance.in100(60)) communes = communes();
            var version = versions && chance.in100(80) ? (Long) (long) chance.between(1, 3) : null;
            var facility = new Facility(
                    code, "School " + code, kind, communes.in2021, communes.in2025, opening(), sites(), version);
            if (chance.in100(10)) sequence.add(new Event.OfFacility(broken(facility), false, receivedAt));
            sequence.add(new Event.OfFacility(facility, true, receivedAt));
        } while (chance.in100(45));
        return sequence;
    }

    private FacilityKind kind() {
        return chance.in100(85) ? chance.of(kinds) : chance.of(FacilityKind.values());
    }

    private Communes communes() {
        var older = areas.commune(BoundarySet.SET_2021);
        var successors = areas.successors(older);
        int way = chance.between(0, 99);
        if (way < 20) return new Communes(older, null);
        if (way < 40) return new Communes(null, areas.commune(BoundarySet.SET_2025));
        if (way < 45 || successors.isEmpty()) return new Communes(older, areas.commune(BoundarySet.SET_2025));
        if (way < 47) return new Communes(null, null);
        return new Communes(older, chance.of(successors));
    }

    private Opening opening() {
        var opened = chance.in100(60)
                ? new Month(first.index() - chance.between(0, 20))
                : chance.in100(80) ? month() : new Month(0);
        var closed = chance.in100(30) ? new Month(Math.max(opened.index(), month().index())) : null;
        return new Opening(opened, closed);
    }

    private List<Site> sites() {
        var sites = new ArrayList<Site>();
        sites.add(site(chance.in100(94) ? Site.MAIN_CODE : "hq", SiteType.MAIN));
        for (int i = chance.of(0, 1, 1, 2); i > 0; i--) sites.add(site("d" + i, SiteType.SATELLITE));
        return sites;
    }

    private Site site(String code, SiteType type) {
        var opened = chance.in100(20) ? month() : null;
        var closed = chance.in100(20) ? month() : null;
        if (opened != null && closed != null && opened.isAfter(closed)) closed = null;
        return new Site(code, type, null, null, null, new Opening(opened, closed));
    }

    private Month month() {
        return new Month(chance.between(first.index(), last.index()));
    }

    private Facility broken(Facility facility) {
        return switch (chance.between(0, 3)) {
            case 0 -> with(facility, facility.opening(), List.of(site("d1", SiteType.SATELLITE)));
            case 1 -> with(facility, new Opening(last, first), facility.sites());
            case 2 -> with(facility, facility.opening(), List.of());
            default ->
                with(facility, facility.opening(), List.of(site("a b", SiteType.MAIN), site("d1", SiteType.SATELLITE)));
        };
    }

    private static Facility with(Facility facility, Opening opening, List<Site> sites) {
        return new Facility(
                facility.code(),
                facility.name(),
                facility.kind(),
                facility.commune2021(),
                facility.commune2025(),
                opening,
                sites,
                9L);
    }
}
