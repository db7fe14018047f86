package vn.p6monitor.query.areas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Generation;

/// What every implementation of the index of areas keeps.
public abstract class AreaIndexContract {
    private static final Area DIEN_BIEN_2021 =
            new Area(BoundarySet.SET_2021, "11", AreaLevel.PROVINCE, "VN", "Điện Biên", "Dien Bien", List.of("11"));
    private static final Area YEN_BAI =
            new Area(BoundarySet.SET_2021, "15", AreaLevel.PROVINCE, null, "Yên Bái", null, List.of("15"));
    private static final Area DISTRICT =
            new Area(BoundarySet.SET_2021, "100", AreaLevel.DISTRICT, "11", "Huyện Điện Biên", null, List.of());
    private static final Area NA_TONG = new Area(
            BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "Xã Na Tông", "Na Tong Commune", List.of("03358"));
    private static final Area LAO_CAI =
            new Area(BoundarySet.SET_2025, "15", AreaLevel.PROVINCE, null, "Lào Cai", null, List.of());
    private static final Area POOR =
            Area.group(BoundarySet.SET_2021, "group:poor", "Nghèo", "Poor", List.of("03370", "03365"));
    private static final List<Area> ALL = List.of(POOR, NA_TONG, LAO_CAI, YEN_BAI, DISTRICT, DIEN_BIEN_2021);

    /// The generation that is asked for.
    protected static final Generation GENERATION = new Generation("test");

    /// An implementation that holds just these areas.
    protected abstract AreaIndex holding(List<Area> areas);

    @Test
    void findsAreasByCodeInTheirSetOnly() {
        var index = holding(ALL);
        assertThat(index.find(GENERATION, BoundarySet.SET_2021, List.of("15", "11", "99")))
                .containsExactly(DIEN_BIEN_2021, YEN_BAI);
        assertThat(index.find(GENERATION, BoundarySet.SET_2025, List.of("15", "11")))
                .containsExactly(LAO_CAI);
    }

    @Test
    void listsASetInTheOrderOfCodes() {
        assertThat(holding(ALL).list(GENERATION, AreaFilter.all(BoundarySet.SET_2021, null), null, 10))
                .containsExactly(NA_TONG, DISTRICT, DIEN_BIEN_2021, YEN_BAI, POOR);
    }

    @Test
    void goesOnBehindACode() {
        var index = holding(ALL);
        var all = AreaFilter.all(BoundarySet.SET_2021, null);
        assertThat(index.list(GENERATION, all, null, 2)).containsExactly(NA_TONG, DISTRICT);
        assertThat(index.list(GENERATION, all, "100", 2)).containsExactly(DIEN_BIEN_2021, YEN_BAI);
        assertThat(index.list(GENERATION, all, "15", 2)).containsExactly(POOR);
        assertThat(index.list(GENERATION, all, "group:poor", 2)).isEmpty();
    }

    @Test
    void filtersByLevelParentAndSuccessor() {
        var index = holding(ALL);
        var set = BoundarySet.SET_2021;
        assertThat(index.list(GENERATION, AreaFilter.all(set, AreaLevel.DISTRICT), null, 10))
                .containsExactly(DISTRICT);
        assertThat(index.list(GENERATION, AreaFilter.all(set, AreaLevel.GROUP), null, 10))
                .containsExactly(POOR);
        assertThat(index.list(GENERATION, AreaFilter.administrative(set), null, 10))
                .containsExactly(NA_TONG, DISTRICT, DIEN_BIEN_2021, YEN_BAI);
        assertThat(index.list(GENERATION, AreaFilter.children(set, List.of("11", "100")), null, 10))
                .containsExactly(NA_TONG, DISTRICT);
        assertThat(index.list(
                        GENERATION, AreaFilter.predecessors(set, AreaLevel.PROVINCE, List.of("15", "99")), null, 10))
                .containsExactly(YEN_BAI);
    }
}
