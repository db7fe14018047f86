package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;

class AreaSumsTest {
    private static final Sums ONE = new Sums.Builder().add(0, 0, 1).build();

    private static AreaSums part(int part, String parent, Sums sums) {
        return new AreaSums("03358", List.of("VN", parent), null, part, sums);
    }

    private static AreaSums of(String area, @Nullable FacilityKind kind) {
        return new AreaSums(area, List.of(), kind, 0, ONE);
    }

    @Test
    void addUp() {
        assertThat(part(0, "11", ONE).plus(part(3, "11", ONE))).isEqualTo(part(0, "11", ONE.plus(ONE)));
    }

    @Test
    void lieWhereTheFirstThatHasAnythingLies() {
        assertThat(part(0, "11", ONE).plus(part(1, "15", ONE)).ancestors()).containsExactly("VN", "11");
        assertThat(part(0, "11", Sums.NONE).plus(part(1, "15", ONE)).ancestors())
                .containsExactly("VN", "15");
    }

    @Test
    void goWithThoseOfTheSameAreaAndKind() {
        assertThat(of("11", null).goesWith(of("11", null))).isTrue();
        assertThat(of("11", FacilityKind.PRIMARY).goesWith(of("11", FacilityKind.PRIMARY)))
                .isTrue();
        assertThat(of("11", null).goesWith(of("12", null))).isFalse();
        assertThat(of("11", null).goesWith(of("11", FacilityKind.PRIMARY))).isFalse();
        assertThat(of("11", FacilityKind.COLLEGE).goesWith(of("11", FacilityKind.PRIMARY)))
                .isFalse();
    }
}
