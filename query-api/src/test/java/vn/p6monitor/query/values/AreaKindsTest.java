package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class AreaKindsTest {
    private static final Indicator COMMUNES = Indicators.activeCommunes();
    private static final Measures MEASURES = new Measures(new Catalogue("1", List.of(COMMUNES)));
    private static final Measures WITHOUT = new Measures(new Catalogue("1", List.of()));
    private static final Month MAY = Month.of(2025, 5);
    private static final Sums SOME = new Sums.Builder().add(9, 1500, 42).build();

    private static AreaSums sums(String area, @Nullable FacilityKind kind, int part, Sums sums) {
        return new AreaSums(area, List.of("VN"), kind, part, sums);
    }

    private static List<AreaSums> take(KindScope scope, Measures measures, AreaSums... found) {
        var area = new AreaKinds(scope, measures);
        for (var sums : found) area.add(sums);
        return area.take();
    }

    @Test
    void addPartsUp() {
        assertThat(take(new KindScope.Together(), MEASURES, sums("11", null, 0, SOME), sums("11", null, 2, SOME)))
                .containsExactly(sums("11", null, 0, SOME.plus(SOME)));
    }

    @Test
    void leaveOutTheSumsOfAllKindsWhereKindsAreAskedFor() {
        var primary = sums("11", FacilityKind.PRIMARY, 0, SOME);
        assertThat(take(new KindScope.Only(FacilityKind.PRIMARY), WITHOUT, sums("11", null, 0, SOME), primary))
                .containsExactly(primary);
        assertThat(take(new KindScope.Each(), WITHOUT, sums("11", null, 0, SOME), primary))
                .containsExactly(primary);
    }

    @Test
    void areNothingWhereThereIsNothingOfThem() {
        var primary = sums("11", FacilityKind.PRIMARY, 0, SOME);
        assertThat(take(new KindScope.Only(FacilityKind.COLLEGE), WITHOUT, sums("11", null, 0, SOME), primary))
                .isEmpty();
        assertThat(take(new KindScope.Each(), WITHOUT, sums("11", null, 0, SOME)))
                .isEmpty();
    }

    @Test
    void comeInTheOrderOfTheirNames() {
        assertThat(take(new KindScope.Each(), MEASURES, sums("11", null, 0, MEASURES.ofCommunes(1))))
                .extracting(each -> String.valueOf(each.kind()))
                .containsExactly(
                        "COLLEGE",
                        "COMMUNE_OFFICE",
                        "COMMUNITY_LEARNING_CENTRE",
                        "CONTINUING_EDUCATION_CENTRE",
                        "LOWER_AND_UPPER_SECONDARY",
                        "LOWER_SECONDARY",
                        "PRESCHOOL",
                        "PRIMARY",
                        "PRIMARY_AND_LOWER_SECONDARY",
                        "UPPER_SECONDARY");
    }

    @Test
    void expectEveryCommuneOfEveryKind() {
        var together = sums("11", null, 0, MEASURES.ofCommunes(44).plus(SOME));
        var further = sums("11", null, 1, MEASURES.ofCommunes(1));
        var primary = sums("11", FacilityKind.PRIMARY, 0, SOME);
        var expected = MEASURES.of(COMMUNES).expected();
        assertThat(take(new KindScope.Each(), MEASURES, together, further, primary))
                .hasSize(FacilityKind.values().length)
                .allSatisfy(each -> assertThat(expected.of(each.sums(), Period.of(MAY), MAY))
                        .isEqualTo(45))
                .contains(sums(
                        "11", FacilityKind.PRIMARY, 0, MEASURES.ofCommunes(45).plus(SOME)));
        assertThat(take(new KindScope.Only(FacilityKind.COLLEGE), MEASURES, together, further))
                .containsExactly(sums("11", FacilityKind.COLLEGE, 0, MEASURES.ofCommunes(45)));
    }

    @Test
    void endWhereAnotherAreaBegins() {
        var area = new AreaKinds(new KindScope.Together(), MEASURES);
        assertThat(area.endBefore(sums("11", null, 0, SOME))).isFalse();
        area.add(sums("11", null, 0, SOME));
        assertThat(area.endBefore(sums("11", null, 1, SOME))).isFalse();
        assertThat(area.endBefore(sums("12", null, 0, SOME))).isTrue();
        assertThat(area.take()).containsExactly(sums("11", null, 0, SOME));
        assertThat(area.take()).isEmpty();
        assertThat(area.endBefore(sums("12", null, 0, SOME))).isFalse();
    }
}
