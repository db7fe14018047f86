package vn.p6monitor.streams.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.catalogue.Amount;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Facts.Member;
import vn.p6monitor.streams.flow.Facts.Place;
import vn.p6monitor.streams.flow.Facts.Places;
import vn.p6monitor.streams.proof.HeapStore;

class CommuneUnitsTest {
    static final Catalogue CATALOGUE = new Catalogue("1", List.of(trained("A", Fold.ANY), trained("E", Fold.EVER)));
    static final Measures MEASURES = new Measures(CATALOGUE);
    static final Contributions CONTRIBUTIONS = new Contributions(CATALOGUE);
    static final String COMMUNE = "2025/03358";
    static final Places HERE = places("03358", "11");
    static final Places THERE = places("03358", "15");
    static final Period MAY = Period.parse("2025-05").orElseThrow();
    static final Period JUNE = Period.parse("2025-06").orElseThrow();

    final HeapStore<Places> places = new HeapStore<>(RollUp.COMMUNES);
    final HeapStore<Member> members = new HeapStore<>(RollUp.MEMBERS);
    final Map<String, Sums> rows = new TreeMap<>();
    final Map<String, Integer> joined = new HashMap<>();
    CommuneUnits units = start();

    CommuneUnits start() {
        rows.clear();
        joined.clear();
        return new CommuneUnits(places, members, CONTRIBUTIONS, (where, kind, joining, difference) -> {
            var row = where.path2025().getLast().code() + ' ' + kind;
            rows.merge(row, difference, Sums::plus);
            joined.merge(row, joining, Integer::sum);
        });
    }

    static Indicator trained(String code, Fold fold) {
        var term = new Term(fold, "training", null, null, null);
        return Examples.indicator(code, Counted.COMMUNE, term, Term.OPEN);
    }

    static Places places(String commune, String province) {
        return new Places(
                List.of(),
                List.of(new Place(commune, AreaLevel.COMMUNE), new Place(province, AreaLevel.PROVINCE)),
                List.of());
    }

    /// A facility that was trained in these months.
    static Member member(FacilityKind kind, Period... months) {
        var sums = new Sums.Builder();
        for (var month : months) sums.add(number("A"), month, 1);
        sums.add(number("E"), months[0].first().index(), 1);
        return new Member(kind, sums.build());
    }

    static int number(String indicator) {
        return switch (MEASURES.of(CATALOGUE.indicator(indicator).orElseThrow()).numerator()) {
            case Amount.OfPeriod(int measure) -> measure;
            case Amount.AsOf(int measure) -> measure;
            case Amount other -> throw new AssertionError(other);
        };
    }

    /// `any in May, any in June, ever by May, ever by June of communes`.
    String row(String row) {
        var sums = rows.getOrDefault(row, Sums.NONE);
        var expected = MEASURES.of(CATALOGUE.indicators().getFirst()).expected();
        return "%d, %d, %d, %d of %d"
                .formatted(
                        sums.in(number("A"), MAY),
                        sums.in(number("A"), JUNE),
                        sums.upTo(number("E"), MAY.last()),
                        sums.upTo(number("E"), JUNE.last()),
                        expected.of(sums, MAY, Month.of(2025, 5)));
    }

    @Test
    void areExpectedWhoeverIsInThem() {
        units.place(COMMUNE, HERE);
        assertThat(row("11 *")).isEqualTo("0, 0, 0, 0 of 1");
        assertThat(joined).containsExactly(Map.entry("11 *", 1));
    }

    @Test
    void countOnceHoweverManyFacilitiesDidIt() {
        units.place(COMMUNE, HERE);
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY, JUNE));
        units.replace(COMMUNE, "b", member(FacilityKind.PRIMARY, JUNE));
        assertThat(row("11 *")).isEqualTo("1, 1, 1, 1 of 1");
        assertThat(row("11 PRIMARY")).isEqualTo("1, 1, 1, 1 of 0");
        units.replace(COMMUNE, "a", null);
        assertThat(row("11 *")).isEqualTo("0, 1, 0, 1 of 1");
        units.replace(COMMUNE, "b", null);
        assertThat(row("11 *")).isEqualTo("0, 0, 0, 0 of 1");
        assertThat(rows.get("11 PRIMARY")).isSameAs(Sums.NONE);
        assertThat(joined).containsOnly(Map.entry("11 *", 1), Map.entry("11 PRIMARY", 0));
    }

    @Test
    void tellKindsApart() {
        units.place(COMMUNE, HERE);
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY));
        units.replace(COMMUNE, "b", member(FacilityKind.COLLEGE, JUNE));
        assertThat(row("11 *")).isEqualTo("1, 1, 1, 1 of 1");
        assertThat(row("11 PRIMARY")).isEqualTo("1, 0, 1, 1 of 0");
        assertThat(row("11 COLLEGE")).isEqualTo("0, 1, 0, 1 of 0");
        units.replace(COMMUNE, "b", member(FacilityKind.PRIMARY, JUNE));
        assertThat(row("11 PRIMARY")).isEqualTo("1, 1, 1, 1 of 0");
        assertThat(rows.get("11 COLLEGE")).isSameAs(Sums.NONE);
    }

    @Test
    void addNothingUntilTheyHaveAPlace() {
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY));
        assertThat(rows).isEmpty();
        units.place(COMMUNE, HERE);
        assertThat(row("11 *")).isEqualTo("1, 0, 1, 1 of 1");
        units.place(COMMUNE, null);
        assertThat(rows.values()).containsOnly(Sums.NONE);
        assertThat(joined.values()).containsOnly(0);
    }

    @Test
    void moveWithAllThatWasDoneInThem() {
        units.place(COMMUNE, HERE);
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY));
        units.place(COMMUNE, THERE);
        assertThat(row("15 *")).isEqualTo("1, 0, 1, 1 of 1");
        assertThat(row("15 PRIMARY")).isEqualTo("1, 0, 1, 1 of 0");
        assertThat(rows.get("11 *")).isSameAs(Sums.NONE);
        assertThat(rows.get("11 PRIMARY")).isSameAs(Sums.NONE);
    }

    @Test
    void changeNothingThatIsSaidAgain() {
        units.place(COMMUNE, HERE);
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY));
        var before = new TreeMap<>(rows);
        rows.clear();
        units.place(COMMUNE, HERE);
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY));
        units.replace(COMMUNE, "nobody", null);
        units.replace(COMMUNE, "b", member(FacilityKind.PRIMARY, MAY));
        assertThat(rows).as("the second of a kind").isEmpty();
        assertThat(before).hasSize(2);
    }

    @Test
    void areAsTheyWereAfterARestart() {
        units.place(COMMUNE, HERE);
        units.replace(COMMUNE, "a", member(FacilityKind.PRIMARY, MAY));
        units.replace(COMMUNE, "b", member(FacilityKind.COLLEGE, JUNE));
        var before = new TreeMap<>(rows);
        units = start();
        assertThat(rows).isEqualTo(before);
        units.replace(COMMUNE, "a", null);
        assertThat(row("11 *")).isEqualTo("0, 1, 0, 1 of 1");
    }
}
