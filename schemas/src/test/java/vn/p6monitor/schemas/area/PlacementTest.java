package vn.p6monitor.schemas.area;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.area.AreaLevel.COMMUNE;
import static vn.p6monitor.schemas.area.AreaLevel.DISTRICT;
import static vn.p6monitor.schemas.area.AreaLevel.PROVINCE;
import static vn.p6monitor.schemas.area.AreasTest.area;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdicts;

class PlacementTest {
    private static final Area PROVINCE_2021 = area(SET_2021, "11", PROVINCE, "VN", "11");
    private static final Area DISTRICT_2021 = area(SET_2021, "100", DISTRICT, "11");
    private static final Area WHOLE = area(SET_2021, "03365", COMMUNE, "100", "03358");
    private static final Area SPLIT = area(SET_2021, "03366", COMMUNE, "100", "03358", "03370");
    private static final Area LOST = area(SET_2021, "03367", COMMUNE, "100", "99999");
    private static final Area WITHOUT_SUCCESSOR = area(SET_2021, "03368", COMMUNE, "100");
    private static final Area PROVINCE_2025 = area(SET_2025, "11", PROVINCE, "VN");
    private static final Area NEW = area(SET_2025, "03358", COMMUNE, "11");
    private static final Area OTHER_NEW = area(SET_2025, "03370", COMMUNE, "11");

    private final Areas areas = new Areas();

    @BeforeEach
    void setUp() {
        List.of(PROVINCE_2021, DISTRICT_2021, WHOLE, SPLIT, LOST, WITHOUT_SUCCESSOR, PROVINCE_2025, NEW, OTHER_NEW)
                .forEach(areas::put);
    }

    @Test
    void followsTheOlderCommuneWhenItWentWholeIntoOne() {
        var placement = accepted("03365", null);
        assertThat(placement.path2021()).containsExactly(WHOLE, DISTRICT_2021, PROVINCE_2021);
        assertThat(placement.path2025()).containsExactly(NEW, PROVINCE_2025);
        assertThat(placement.path(SET_2021)).isEqualTo(placement.path2021());
        assertThat(placement.path(SET_2025)).isEqualTo(placement.path2025());
        assertThat(placement.province()).isEqualTo("11");
    }

    @Test
    void doesNotGuessTheOlderCommune() {
        var placement = accepted(null, "03358");
        assertThat(placement.path2021()).isEmpty();
        assertThat(placement.path2025()).containsExactly(NEW, PROVINCE_2025);
    }

    @Test
    void takesBothWhenTheNewerCameOutOfTheOlder() {
        assertThat(accepted("03366", "03370").path2025()).containsExactly(OTHER_NEW, PROVINCE_2025);
        assertThat(accepted("03366", "03358").path2025()).containsExactly(NEW, PROVINCE_2025);
        assertThat(accepted("03365", "03358")).isEqualTo(accepted("03365", null));
    }

    @Test
    void asksForTheNewerCommuneWhenTheOlderWasSplit() {
        assertThat(refused("03366", null))
                .containsExactly(Problem.of(ProblemCode.COMMUNE_WAS_SPLIT, "commune2025", "03366", "03358, 03370"));
    }

    @Test
    void asksForTheNewerCommuneWhenNoneIsKnownToFollow() {
        assertThat(refused("03368", null)).containsExactly(Problem.of(ProblemCode.MISSING_FIELD, "commune2025"));
    }

    @Test
    void refusesANewerCommuneThatDidNotComeOutOfTheOlder() {
        assertThat(refused("03365", "03370"))
                .containsExactly(Problem.of(ProblemCode.NOT_A_SUCCESSOR, "commune2025", "03370", "03358"));
    }

    @Test
    void asksForTheNewerCommuneWhenNoneIsGiven() {
        assertThat(refused(null, null)).containsExactly(Problem.of(ProblemCode.MISSING_FIELD, "commune2025"));
    }

    @Test
    void refusesACommuneThatDoesNotExist() {
        assertThat(refused("00000", null))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2021", "00000", "2021"));
        assertThat(refused(null, "00000"))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2025", "00000", "2025"));
    }

    @Test
    void refusesACommuneOfTheOtherSet() {
        assertThat(refused("03358", null))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2021", "03358", "2021"));
        assertThat(refused(null, "03365"))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2025", "03365", "2025"));
    }

    @Test
    void refusesAnAreaThatIsNoCommune() {
        assertThat(refused("100", "11"))
                .containsExactly(
                        Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2021", "100", "2021"),
                        Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2025", "11", "2025"));
        assertThat(refused(null, "VN"))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2025", "VN", "2025"));
    }

    @Test
    void tellsEveryReason() {
        assertThat(refused("03365", "00000"))
                .containsExactly(
                        Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2025", "00000", "2025"),
                        Problem.of(ProblemCode.NOT_A_SUCCESSOR, "commune2025", "00000", "03358"));
    }

    @Test
    void saysWhichSuccessorIsNotKnown() {
        assertThat(refused("03367", null))
                .containsExactly(Problem.of(ProblemCode.UNKNOWN_COMMUNE, "commune2021", "99999", "2025"));
    }

    private Placement accepted(@Nullable String commune2021, @Nullable String commune2025) {
        return Verdicts.accepted(Placement.of(commune2021, commune2025, areas));
    }

    private List<Problem> refused(@Nullable String commune2021, @Nullable String commune2025) {
        return Verdicts.refused(Placement.of(commune2021, commune2025, areas));
    }
}
