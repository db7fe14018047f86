package vn.p6monitor.sample;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import vn.p6monitor.sample.Apportionment.Claim;
import vn.p6monitor.sample.Facility.Site;

/// The register of the sample: the article's 482 institutions with their 1,210 sites, and the offices of the communes.
final class Register {
    private static final int MOST_SATELLITES = 9;
    private static final int REGISTERED_WITH_NEW_COMMUNE = 75;

    private final long seed;
    private final List<Institution> institutions;
    private final List<CommuneOffice> offices;

    private Register(long seed, List<Place> places, List<CommuneOffice> offices) {
        this.seed = seed;
        this.offices = offices;
        var registered = new ArrayList<Institution>();
        var numbers = new EnumMap<Kind, Integer>(Kind.class);
        Apportionment.among(places, Article.SITES - places.size(), this::satellites)
                .forEach((place, satellites) ->
                        registered.add(institution(place, numbers.merge(place.kind(), 1, Integer::sum), satellites)));
        this.institutions = List.copyOf(registered);
    }

    static Register of(List<Area> areas, long seed) {
        var communes = Communes.of(areas, seed);
        var places = new Places(communes);
        return new Register(
                seed,
                Arrays.stream(Kind.values())
                        .map(places::of)
                        .flatMap(List::stream)
                        .toList(),
                CommuneOffice.of(areas, communes));
    }

    List<Institution> institutions() {
        return institutions;
    }

    List<CommuneOffice> offices() {
        return offices;
    }

    private Claim satellites(Place place) {
        int far = place.commune().remoteness();
        int weight = switch (place.kind()) {
            case PRESCHOOL -> 4 + 14 * far;
            case PRIMARY -> 2 + 10 * far;
            case LOWER_SECONDARY -> far / 2;
            case UPPER_SECONDARY, CONTINUING_EDUCATION_CENTRE, COMMUNITY_LEARNING_CENTRE, COLLEGE -> 0;
        };
        var chance = Chance.of(seed, "satellites", place.name());
        return new Claim(chance.about(weight * 100L, 60), place.isNaTong2() ? 2 : 0, MOST_SATELLITES);
    }

    private Institution institution(Place place, int number, int satellites) {
        var chance = Chance.of(seed, "register", place.name());
        var commune = place.commune();
        var villages = Villages.in(commune, satellites, chance);
        var sites = new ArrayList<>(List.of(new Site("main", Facility.Type.MAIN, null)));
        for (var village : villages) sites.add(new Site("d" + sites.size(), Facility.Type.SATELLITE, village));
        var successor = chance.percent(REGISTERED_WITH_NEW_COMMUNE) ? commune.successor() : null;
        var facility = new Facility(
                place.kind().code(number),
                place.name(),
                place.kind().name(),
                commune.code(),
                successor,
                opened(place, chance),
                List.copyOf(sites));
        return new Institution(facility, place.kind(), commune);
    }

    private static YearMonth opened(Place place, Chance chance) {
        int year = switch (place.kind()) {
            case PRESCHOOL -> chance.between(1978, 2020);
            case PRIMARY, LOWER_SECONDARY -> chance.between(1960, 2018);
            case UPPER_SECONDARY -> chance.between(1960, 2015);
            case CONTINUING_EDUCATION_CENTRE -> chance.between(1993, 2010);
            case COMMUNITY_LEARNING_CENTRE -> chance.between(2003, 2015);
            case COLLEGE -> 1963;
        };
        return YearMonth.of(year, 9);
    }

    Stream<Facility> facilities() {
        return Stream.concat(
                institutions.stream().map(Institution::facility),
                offices.stream().map(CommuneOffice::facility));
    }
}
