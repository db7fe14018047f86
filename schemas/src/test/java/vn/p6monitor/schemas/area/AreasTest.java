package vn.p6monitor.schemas.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.AreaLevel.COMMUNE;
import static vn.p6monitor.schemas.area.AreaLevel.DISTRICT;
import static vn.p6monitor.schemas.area.AreaLevel.NATION;
import static vn.p6monitor.schemas.area.AreaLevel.PROVINCE;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AreasTest {
    private final Areas areas = new Areas();

    @Test
    void haveTheNationBuiltInInBothSets() {
        assertThat(areas.all()).containsExactly(Area.nation(SET_2021), Area.nation(SET_2025));
        assertThat(areas.find(SET_2021, "VN")).contains(Area.nation(SET_2021));
        assertThat(areas.find(SET_2025, "VN").orElseThrow().level()).isEqualTo(NATION);
    }

    @Test
    void keepTheSameCodeOfTwoSetsApart() {
        var yenBai = area(SET_2021, "15", PROVINCE, "VN");
        var laoCai = area(SET_2025, "15", PROVINCE, "VN");
        areas.put(yenBai);
        assertThat(areas.find(SET_2025, "15")).isEmpty();
        areas.put(laoCai);
        assertThat(areas.find(SET_2021, "15")).contains(yenBai);
        assertThat(areas.find(SET_2025, "15")).contains(laoCai);
    }

    @Test
    void giveBackWhatAnAreaReplaces() {
        var first = area(SET_2025, "11", PROVINCE, "VN");
        var second = new Area(SET_2025, "11", PROVINCE, "VN", "Điện Biên", null, List.of());
        assertThat(areas.put(first)).isNull();
        assertThat(areas.put(second)).isEqualTo(first);
        assertThat(areas.find(SET_2025, "11")).contains(second);
    }

    @Test
    void changeIndependentlyOfTheirCopy() {
        areas.put(area(SET_2025, "11", PROVINCE, "VN"));
        var copy = areas.copy();
        copy.put(area(SET_2025, "12", PROVINCE, "VN"));
        areas.put(area(SET_2025, "14", PROVINCE, "VN"));
        assertThat(copy.find(SET_2025, "11")).isPresent();
        assertThat(copy.find(SET_2025, "14")).isEmpty();
        assertThat(areas.find(SET_2025, "12")).isEmpty();
    }

    @Test
    void leadFromACommuneOverItsDistrictToItsProvince() {
        var province = area(SET_2021, "11", PROVINCE, "VN");
        var district = area(SET_2021, "100", DISTRICT, "11");
        var commune = area(SET_2021, "03365", COMMUNE, "100");
        List.of(commune, district, province).forEach(areas::put);
        assertThat(areas.path(SET_2021, "03365")).contains(List.of(commune, district, province));
        assertThat(areas.path(SET_2021, "100")).contains(List.of(district, province));
        assertThat(areas.path(SET_2021, "11")).contains(List.of(province));
        assertThat(areas.path(SET_2025, "03365")).isEmpty();
    }

    @Test
    void leadFromACommuneToItsProvinceWhereThereAreNoDistricts() {
        var province = area(SET_2025, "11", PROVINCE, "VN");
        var commune = area(SET_2025, "03358", COMMUNE, "11");
        areas.put(province);
        areas.put(commune);
        assertThat(areas.path(SET_2025, "03358")).contains(List.of(commune, province));
    }

    @Test
    void leadNowhereFromTheNationOrAnUnknownCode() {
        assertThat(areas.path(SET_2025, "VN")).isEmpty();
        assertThat(areas.path(SET_2025, "03358")).isEmpty();
    }

    @Test
    void leadNowhereOverABrokenChain() {
        areas.put(area(SET_2021, "03365", COMMUNE, "100"));
        assertThat(areas.path(SET_2021, "03365")).isEmpty();
        areas.put(area(SET_2021, "100", DISTRICT, "11"));
        assertThat(areas.path(SET_2021, "03365")).isEmpty();
        areas.put(area(SET_2021, "11", PROVINCE, null));
        assertThat(areas.path(SET_2021, "03365")).isEmpty();
        areas.put(area(SET_2021, "11", PROVINCE, "VN"));
        assertThat(areas.path(SET_2021, "03365")).isPresent();
    }

    @Test
    void leadNowhereInACircle() {
        areas.put(area(SET_2021, "100", DISTRICT, "03365"));
        areas.put(area(SET_2021, "03365", COMMUNE, "100"));
        areas.put(area(SET_2021, "11", PROVINCE, "11"));
        assertThat(areas.path(SET_2021, "03365")).isEmpty();
        assertThat(areas.path(SET_2021, "100")).isEmpty();
        assertThat(areas.path(SET_2021, "11")).isEmpty();
    }

    @Test
    void leadNowhereOverAParentThatIsNotGreater() {
        areas.put(area(SET_2025, "11", PROVINCE, "VN"));
        areas.put(area(SET_2025, "03358", COMMUNE, "11"));
        areas.put(area(SET_2025, "03359", COMMUNE, "03358"));
        assertThat(areas.path(SET_2025, "03359")).isEmpty();
    }

    @Test
    void leadNowhereWithoutAProvince() {
        areas.put(area(SET_2025, "03358", COMMUNE, "VN"));
        areas.put(area(SET_2021, "100", DISTRICT, "VN"));
        areas.put(area(SET_2021, "03365", COMMUNE, "100"));
        assertThat(areas.path(SET_2025, "03358")).isEmpty();
        assertThat(areas.path(SET_2021, "03365")).isEmpty();
    }

    static Area area(BoundarySet set, String code, AreaLevel level, @Nullable String parent, String... successors) {
        return new Area(set, code, level, parent, "Xã " + code, "Commune " + code, List.of(successors));
    }
}
