package vn.p6monitor.ingest.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.ingest.register.KnownRegister.area;
import static vn.p6monitor.schemas.area.AreaLevel.COMMUNE;
import static vn.p6monitor.schemas.area.AreaLevel.DISTRICT;
import static vn.p6monitor.schemas.area.AreaLevel.GROUP;
import static vn.p6monitor.schemas.area.AreaLevel.NATION;
import static vn.p6monitor.schemas.area.AreaLevel.PROVINCE;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.Areas;

class AreaRulesTest {
    private final Areas known = KnownRegister.ofASmallCountry().areas().copy();

    @Test
    void findsNothingWrongWithASmallCountry() {
        assertThat(KnownRegister.smallCountry())
                .allSatisfy(area -> assertThat(problems(area)).isEmpty());
    }

    @Test
    void knowsTheFormOfEveryCode() {
        assertThat(problems(area(SET_2025, "1", PROVINCE, "VN"))).containsExactly("MALFORMED_AREA_CODE area");
        assertThat(problems(area(SET_2025, "111", PROVINCE, "VN"))).containsExactly("MALFORMED_AREA_CODE area");
        assertThat(problems(area(SET_2021, "10", DISTRICT, "11"))).containsExactly("MALFORMED_AREA_CODE area");
        assertThat(problems(area(SET_2021, "3365", COMMUNE, "100"))).containsExactly("MALFORMED_AREA_CODE area");
        assertThat(problems(area(SET_2021, "٠٣٣٦٥", COMMUNE, "100"))).containsExactly("MALFORMED_AREA_CODE area");
        assertThat(problems(area(SET_2025, "XX", NATION, "VN"))).contains("MALFORMED_AREA_CODE area");
    }

    @Test
    void takesNoGroupForAnArea() {
        assertThat(problems(area(SET_2025, "group:poor", GROUP, "VN"))).containsExactly("MALFORMED_AREA_CODE area");
    }

    @Test
    void takesADistrictForItsOwnCommuneInTheOldSetOnly() {
        assertThat(problems(area(SET_2021, "D100", COMMUNE, "100"))).isEmpty();
        assertThat(problems(area(SET_2021, "D101", COMMUNE, "100"))).containsExactly("MALFORMED_AREA_CODE area");
        assertThat(problems(area(SET_2025, "D11", COMMUNE, "11"))).containsExactly("MALFORMED_AREA_CODE area");
    }

    @Test
    void wantsAParentOfTheRightLevelInTheSameSet() {
        assertThat(problems(area(SET_2025, "03000", COMMUNE, "99"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2025, "03000", COMMUNE, "VN"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2025, "03000", COMMUNE, "100"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2021, "03000", COMMUNE, "11"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2021, "101", DISTRICT, "VN"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2021, "101", DISTRICT, "14"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2025, "15", PROVINCE, "11"))).containsExactly("UNKNOWN_PARENT parent");
    }

    @Test
    void takesNoCircleOfParents() {
        known.put(area(SET_2021, "101", DISTRICT, "03001"));
        assertThat(problems(area(SET_2021, "03001", COMMUNE, "101"))).isEmpty();
        assertThat(problems(area(SET_2021, "101", DISTRICT, "03001"))).containsExactly("UNKNOWN_PARENT parent");
        assertThat(problems(area(SET_2025, "15", PROVINCE, "15"))).containsExactly("UNKNOWN_PARENT parent");
    }

    @Test
    void wantsSuccessorsOfTheSameLevelInTheLaterSet() {
        assertThat(problems(area(SET_2021, "03000", COMMUNE, "100", "03358", "99999")))
                .containsExactly("UNKNOWN_SUCCESSOR successors[1]");
        assertThat(problems(area(SET_2021, "03000", COMMUNE, "100", "11")))
                .containsExactly("UNKNOWN_SUCCESSOR successors[0]");
        assertThat(problems(area(SET_2021, "12", PROVINCE, "VN", "03358")))
                .containsExactly("UNKNOWN_SUCCESSOR successors[0]");
        assertThat(problems(area(SET_2021, "101", DISTRICT, "11", "100")))
                .containsExactly("UNKNOWN_SUCCESSOR successors[0]");
        assertThat(problems(area(SET_2021, "03000", COMMUNE, "100", "03358", "03358")))
                .containsExactly("DUPLICATE successors[1]");
    }

    @Test
    void givesTheNewSetNoSuccessors() {
        assertThat(problems(area(SET_2025, "03000", COMMUNE, "11", "03358")))
                .containsExactly("UNKNOWN_SUCCESSOR successors[0]");
    }

    @Test
    void keepsACommunesSuccessorsInTheSuccessorsOfItsProvince() {
        assertThat(problems(area(SET_2021, "03000", COMMUNE, "100", "03358", "03646")))
                .containsExactly("SUCCESSOR_ELSEWHERE successors[1]");
    }

    private List<String> problems(Area area) {
        known.put(area);
        return AreaRules.check(area, known).stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }
}
