package vn.p6monitor.benchmarks.national;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.benchmarks.national.Chance.Weighed;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

/// Makes facilities with their sites until the country has all its units.
final class RegisterMaker {
    /// How many facilities of each kind there are in the country, nearly.
    private static final List<Weighed<FacilityKind>> KINDS = List.of(
            new Weighed<>(FacilityKind.PRESCHOOL, 19_000),
            new Weighed<>(FacilityKind.PRIMARY, 15_500),
            new Weighed<>(FacilityKind.LOWER_SECONDARY, 10_700),
            new Weighed<>(FacilityKind.UPPER_SECONDARY, 2_700),
            new Weighed<>(FacilityKind.PRIMARY_AND_LOWER_SECONDARY, 3_100),
            new Weighed<>(FacilityKind.LOWER_AND_UPPER_SECONDARY, 700),
            new Weighed<>(FacilityKind.CONTINUING_EDUCATION_CENTRE, 1_000),
            new Weighed<>(FacilityKind.COLLEGE, 1_300),
            new Weighed<>(FacilityKind.COMMUNITY_LEARNING_CENTRE, 10_300),
            new Weighed<>(FacilityKind.COMMUNE_OFFICE, 3_321));

    /// In a hundred facilities those whose reports come with the upload of their district's office.
    private static final int BY_OFFICE = 50;

    private static final int DENSE = 5;
    private static final int NOT_TOLD_IN_1000 = 2;
    private static final int WITHOUT_OLDER_COMMUNE = 3;

    private final long seed;
    private final List<Area> older;
    private final List<Area> newer;
    private final Map<String, Area> newerByCode = new HashMap<>();
    private final Month first;
    private final List<Registered> made = new ArrayList<>();

    /// @param first month that anything is said of
    RegisterMaker(long seed, Country country, Month first) {
        this.seed = seed;
        this.first = first;
        older = country.communes(BoundarySet.SET_2021).stream()
                .filter(commune -> !commune.successors().isEmpty())
                .toList();
        newer = country.communes(BoundarySet.SET_2025);
        newer.forEach(commune -> newerByCode.put(commune.code(), commune));
    }

    List<Registered> make(int units) {
        for (int left = units; left > 0; ) left -= addFacility(left);
        return made;
    }

    /// @param most sites that it may have
    private int addFacility(int most) {
        int number = made.size();
        var chance = Chance.of(seed, "facility", number);
        var kind = chance.weighed(KINDS);
        boolean lacksOlder = kind == FacilityKind.COMMUNE_OFFICE || chance.percent(WITHOUT_OLDER_COMMUNE);
        var commune2021 = lacksOlder ? null : chance.oneOf(older);
        var commune2025 = commune2021 == null
                ? chance.oneOf(newer)
                : Objects.requireNonNull(newerByCode.get(chance.oneOf(commune2021.successors())));
        var sites = sites(chance, kind, most);
        var code = "%s-%06d".formatted(commune2025.parent(), number);
        var facility = new Facility(
                code,
                "Facility " + number,
                kind,
                commune2021 == null ? null : commune2021.code(),
                commune2021 != null && commune2021.successors().size() == 1 ? null : commune2025.code(),
                opening(chance),
                sites,
                1L);
        var office = chance.percent(BY_OFFICE) ? office(commune2021, commune2025) : code;
        int weight = chance.percent(DENSE) ? chance.between(12, 24) : chance.between(1, 2);
        made.add(new Registered(number, facility, chance.below(1000) >= NOT_TOLD_IN_1000, office, weight));
        return sites.size();
    }

    private static String office(@Nullable Area commune2021, Area commune2025) {
        return commune2021 != null ? "district " + commune2021.parent() : "commune " + commune2025.code();
    }

    private static List<Site> sites(Chance chance, FacilityKind kind, int most) {
        var sites = new ArrayList<Site>();
        sites.add(new Site(Site.MAIN_CODE, SiteType.MAIN, null, null, null, new Opening(null, null)));
        boolean scattered = kind == FacilityKind.PRESCHOOL || kind == FacilityKind.PRIMARY;
        int satellites = scattered && chance.percent(42) ? 1 + (int) chance.fewBelow(5) : 0;
        for (int i = 1; i <= satellites && sites.size() < most; i++) {
            sites.add(new Site("d" + i, SiteType.SATELLITE, null, null, null, new Opening(null, null)));
        }
        return sites;
    }

    /// Most have been there for long; a few open or close in the months that are reported of.
    private Opening opening(Chance chance) {
        int opened = chance.percent(2) ? first.index() + chance.between(1, 18) : first.index() - chance.between(1, 400);
        var closed = chance.percent(1) ? new Month(first.index() + chance.between(20, 30)) : null;
        return new Opening(new Month(opened), closed);
    }
}
