package vn.p6monitor.sample;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.p6monitor.sample.Apportionment.Claim;

/// Places the institutions: every old commune has a preschool, nearly every one a primary and a lower secondary school.
final class Places {
    private static final List<District> DISTRICTS = List.of(District.values());
    private static final String NA_TONG = "03365";

    private static final Comparator<Commune> LARGEST_FIRST =
            Comparator.comparingInt(Commune::residents).reversed().thenComparing(Commune::code);

    private final List<Commune> communes;
    private final List<Commune> ranked;

    Places(List<Commune> communes) {
        this.communes = communes;
        this.ranked = communes.stream().sorted(LARGEST_FIRST).toList();
    }

    List<Place> of(Kind kind) {
        return switch (kind) {
            case PRESCHOOL -> everywhereBut(0, kind, "Trường Mầm non");
            case PRIMARY -> everywhereBut(6, kind, "Trường Tiểu học");
            case LOWER_SECONDARY -> everywhereBut(14, kind, "Trường THCS");
            case UPPER_SECONDARY -> upperSecondary();
            case CONTINUING_EDUCATION_CENTRE -> continuingEducation();
            case COMMUNITY_LEARNING_CENTRE -> communityLearning();
            case COLLEGE -> List.of(new Place(kind, centre(District.DIEN_BIEN_PHU), "Trường Cao đẳng Điện Biên"));
        };
    }

    private List<Place> everywhereBut(int smallest, Kind kind, String title) {
        var without = ranked.subList(ranked.size() - smallest, ranked.size());
        Function<Commune, Claim> claim =
                commune -> new Claim(commune.residents(), without.contains(commune) ? 0 : atLeast(kind, commune), 4);
        return Apportionment.among(communes, kind.institutions(), claim).entrySet().stream()
                .flatMap(counted -> numbered(kind, title, counted.getKey(), counted.getValue()))
                .toList();
    }

    private static int atLeast(Kind kind, Commune commune) {
        return kind == Kind.PRIMARY && commune.code().equals(NA_TONG) ? 2 : 1;
    }

    private static Stream<Place> numbered(Kind kind, String title, Commune commune, int count) {
        boolean boards = kind != Kind.PRESCHOOL
                && commune.remoteness() >= 2
                && commune.district().worseOff();
        var full = boards ? title.replace("Trường", "Trường PTDTBT") : title;
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> count == 1 ? full : full + " số " + number)
                .map(numbered -> new Place(kind, commune, numbered + " " + commune.place()));
    }

    /// One in every district, the others by residents: in the district's centre two, then commune by commune.
    private List<Place> upperSecondary() {
        return Apportionment.among(DISTRICTS, Kind.UPPER_SECONDARY.institutions(), Places::upperSecondaryClaim)
                .entrySet()
                .stream()
                .flatMap(counted -> upperSecondary(counted.getKey()).limit(counted.getValue()))
                .toList();
    }

    private static Claim upperSecondaryClaim(District district) {
        return new Claim(district.residents(), 1, 8);
    }

    private Stream<Place> upperSecondary(District district) {
        var kind = Kind.UPPER_SECONDARY;
        var atCentre = Stream.of(
                new Place(kind, centre(district), "Trường THPT " + district.place()),
                new Place(kind, centre(district), "Trường PTDTNT THPT " + district.title()));
        var around = outside(district).map(commune -> new Place(kind, commune, "Trường THPT " + commune.place()));
        return Stream.concat(atCentre, around);
    }

    private List<Place> continuingEducation() {
        return DISTRICTS.stream()
                .filter(district -> district != District.MUONG_LAY)
                .map(district -> new Place(
                        Kind.CONTINUING_EDUCATION_CENTRE, centre(district), "Trung tâm GDNN-GDTX " + district.title()))
                .toList();
    }

    private List<Place> communityLearning() {
        return DISTRICTS.stream()
                .filter(District::rural)
                .flatMap(district -> outside(district).limit(1))
                .map(commune -> new Place(
                        Kind.COMMUNITY_LEARNING_CENTRE, commune, "Trung tâm học tập cộng đồng xã " + commune.place()))
                .toList();
    }

    private Commune centre(District district) {
        return communes.stream()
                .filter(commune -> commune.district() == district && commune.centre())
                .findFirst()
                .orElseThrow();
    }

    private Stream<Commune> outside(District district) {
        return ranked.stream().filter(commune -> commune.district() == district && !commune.centre());
    }
}
