package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.index.Sums;

/// What every implementation of the sums keeps.
public abstract class ValuesContract {
    private static final Sums SUMS = new Sums.Builder().add(3, 1500, 42).build();
    private static final KindScope TOGETHER = new KindScope.Together();

    /// The generation that is asked for.
    protected static final Generation GENERATION = new Generation("test");

    /// An implementation that holds just these documents.
    protected abstract Values holding(List<AreaValuesDocument> documents);

    @Test
    void findsAreasByTheirCodesInTheirOrder() {
        var values = holding(List.of(
                document("2025", "VN", "nation", "*"),
                document("2025", "12", "province", "*", "VN"),
                document("2025", "11", "province", "*", "VN"),
                document("2025", "14", "province", "*", "VN"),
                document("2021", "11", "province", "*", "VN")));
        var found = values.page(GENERATION, scope(new AreaScope.Codes(List.of("VN", "11", "12")), TOGETHER), null);
        assertThat(found)
                .containsExactly(
                        new AreaSums("11", List.of("VN"), null, 0, SUMS),
                        new AreaSums("12", List.of("VN"), null, 0, SUMS),
                        new AreaSums("VN", List.of(), null, 0, SUMS));
    }

    @Test
    void findsTheAreasOfALevelInsideOne() {
        var values = holding(List.of(
                document("2025", "11", "province", "*", "VN"),
                document("2025", "03358", "commune", "*", "11", "VN"),
                document("2025", "03127", "commune", "*", "11", "VN"),
                document("2025", "02650", "commune", "*", "15", "VN")));
        assertThat(codes(values.page(GENERATION, scope(new AreaScope.Within("11", AreaLevel.COMMUNE), TOGETHER), null)))
                .containsExactly("03127", "03358");
        assertThat(codes(values.page(GENERATION, scope(new AreaScope.Within("VN", AreaLevel.COMMUNE), TOGETHER), null)))
                .containsExactly("02650", "03127", "03358");
    }

    @Test
    void tellsKindsApartAndBringsThemTogetherBesideThem() {
        var values = holding(List.of(
                document("2025", "11", "province", "PRIMARY", "VN"),
                document("2025", "11", "province", "*", "VN"),
                document("2025", "11", "province", "COLLEGE", "VN")));
        var eleven = new AreaScope.Codes(List.of("11"));
        assertThat(values.page(GENERATION, scope(eleven, TOGETHER), null))
                .extracting(AreaSums::kind)
                .containsOnlyNulls()
                .hasSize(1);
        assertThat(values.page(GENERATION, scope(eleven, new KindScope.Only(FacilityKind.PRIMARY)), null))
                .extracting(AreaSums::kind)
                .containsExactly(null, FacilityKind.PRIMARY);
        assertThat(values.page(GENERATION, scope(eleven, new KindScope.Each()), null))
                .extracting(AreaSums::kind)
                .containsExactly(null, FacilityKind.COLLEGE, FacilityKind.PRIMARY);
    }

    @Test
    void leadsThroughMoreThanAPage() {
        var documents = new ArrayList<AreaValuesDocument>();
        for (int i = 0; i <= Values.PAGE; i++) {
            documents.add(document("2025", "%05d".formatted(i), "commune", "*", "11", "VN"));
        }
        var values = holding(documents);
        var all = scope(new AreaScope.Within("VN", AreaLevel.COMMUNE), TOGETHER);
        var first = values.page(GENERATION, all, null);
        assertThat(first).hasSize(Values.PAGE);
        assertThat(codes(values.page(
                        GENERATION, all, new Values.Start(first.getLast().area(), "*", 0))))
                .containsExactly("%05d".formatted(Values.PAGE));
    }

    @Test
    void beginsWithTheWholeOfAnAreaOrBehindAKind() {
        var values = holding(List.of(
                document("2025", "10", "province", "PRIMARY", "VN"),
                document("2025", "11", "province", "PRIMARY", "VN"),
                document("2025", "11", "province", "COLLEGE", "VN"),
                document("2025", "12", "province", "COLLEGE", "VN")));
        var each = scope(new AreaScope.Within("VN", AreaLevel.PROVINCE), new KindScope.Each());
        assertThat(codes(values.page(GENERATION, each, Values.Start.of("11")))).containsExactly("11", "11", "12");
        assertThat(codes(values.page(GENERATION, each, new Values.Start("11", "COLLEGE", 0))))
                .containsExactly("11", "12");
    }

    @Test
    void bringsThePartsOfAnAreaOneAfterTheOther() {
        var values = holding(List.of(
                part(2, "2025", "VN", "nation", "*"),
                part(10, "2025", "VN", "nation", "*"),
                part(0, "2025", "VN", "nation", "*"),
                part(1, "2025", "VN", "nation", "PRIMARY")));
        var nation = scope(new AreaScope.Codes(List.of("VN")), TOGETHER);
        assertThat(values.page(GENERATION, nation, null))
                .extracting(AreaSums::part)
                .containsExactly(0, 2, 10);
        assertThat(values.page(GENERATION, nation, new Values.Start("VN", "*", 0)))
                .extracting(AreaSums::part)
                .containsExactly(2, 10);
    }

    @Test
    void findsNothingWhereThereIsNothing() {
        var values = holding(List.of(document("2025", "11", "province", "*", "VN")));
        assertThat(values.page(GENERATION, scope(new AreaScope.Codes(List.of("12")), TOGETHER), null))
                .isEmpty();
    }

    private static Values.Scope scope(AreaScope areas, KindScope kinds) {
        return new Values.Scope(BoundarySet.SET_2025, areas, kinds);
    }

    private static AreaValuesDocument document(
            String boundaries, String area, String level, String kind, String... ancestors) {
        return part(0, boundaries, area, level, kind, ancestors);
    }

    private static AreaValuesDocument part(
            int part, String boundaries, String area, String level, String kind, String... ancestors) {
        return new AreaValuesDocument(
                boundaries,
                area,
                level,
                List.of(ancestors),
                kind,
                part,
                Base64.getEncoder().encodeToString(SUMS.toBytes()));
    }

    private static List<String> codes(List<AreaSums> found) {
        return found.stream().map(AreaSums::area).toList();
    }
}
