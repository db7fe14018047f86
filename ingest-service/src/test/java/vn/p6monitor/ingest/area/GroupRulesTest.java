package vn.p6monitor.ingest.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.ingest.register.KnownRegister.area;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.area.BoundarySet;

class GroupRulesTest {
    private final Areas known = KnownRegister.ofASmallCountry().areas().copy();

    @Test
    void takesCommunesOfTheSetOfTheGroup() {
        assertThat(problems(group(SET_2025, "03358", "03646"))).isEmpty();
        assertThat(problems(group(SET_2021, "03365"))).isEmpty();
    }

    @Test
    void takesAGroupThatNobodyIsInAnyMore() {
        assertThat(problems(group(SET_2025))).isEmpty();
    }

    @Test
    void takesADistrictThatIsItsOwnCommune() {
        assertThat(problems(group(SET_2021, "D100"))).containsExactly("UNKNOWN_COMMUNE communes[0]");
        known.put(area(SET_2021, "D100", AreaLevel.COMMUNE, "100"));
        assertThat(problems(group(SET_2021, "D100"))).isEmpty();
    }

    @Test
    void wantsCommunesThatThereAreInTheSet() {
        assertThat(problems(group(SET_2025, "03358", "03365", "99999", "11", "VN", "group:poor")))
                .containsExactly(
                        "UNKNOWN_COMMUNE communes[1]",
                        "UNKNOWN_COMMUNE communes[2]",
                        "UNKNOWN_COMMUNE communes[3]",
                        "UNKNOWN_COMMUNE communes[4]",
                        "UNKNOWN_COMMUNE communes[5]");
        assertThat(problems(group(SET_2021, "100"))).containsExactly("UNKNOWN_COMMUNE communes[0]");
    }

    @Test
    void wantsEachCommuneOnce() {
        assertThat(problems(group(SET_2025, "03358", "03646", "03358"))).containsExactly("DUPLICATE communes[2]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Poor", "poor_2021", "poor/2021", "nghèo", "a b", "group:poor"})
    void takesNoOtherNamesThanSmallLettersFiguresAndHyphens(String name) {
        assertThat(problems(Area.group(SET_2025, "group:" + name, "Nghèo", null, List.of())))
                .containsExactly("MALFORMED_GROUP_NAME group");
    }

    @Test
    void takesNamesOfSixtyFourLetters() {
        assertThat(problems(Area.group(SET_2025, "group:" + "a".repeat(64), "Nghèo", null, List.of())))
                .isEmpty();
        assertThat(problems(Area.group(SET_2025, "group:" + "a".repeat(65), "Nghèo", null, List.of())))
                .hasSize(1);
    }

    @Test
    void tellsTheFirstHundredOfTooManyProblems() {
        var wrong = Collections.nCopies(5_000, "99999").toArray(String[]::new);
        assertThat(problems(group(SET_2025, wrong))).hasSize(100).endsWith("DUPLICATE communes[99]");
    }

    private static Area group(BoundarySet set, String... communes) {
        return Area.group(set, "group:poor", "Nghèo", null, List.of(communes));
    }

    private List<String> problems(Area group) {
        return GroupRules.check(group, known).stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }
}
