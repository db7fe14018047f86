package vn.p6monitor.streams.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Rolled.RowKey;
import vn.p6monitor.streams.rollup.Rows.Address;

class RowsTest {
    static final Sums ONE = new Sums.Builder().add(0, 0, 1).build();
    static final Address COMMUNE = address("03365", "VN", "11");
    static final Address MOVED = address("03365", "VN", "15");

    final Rows rows = new Rows();

    static Address address(String area, String... ancestors) {
        return new Address(new RowKey(BoundarySet.SET_2025, area, "*", 0), AreaLevel.COMMUNE, List.of(ancestors));
    }

    List<String> drained() {
        var drained = new ArrayList<String>();
        rows.drainChanged((key, row) -> drained.add(key + " " + row.sums() + "below " + row.ancestors()));
        return drained;
    }

    @Test
    void addsUpDifferences() {
        rows.add(COMMUNE, 1, ONE);
        rows.add(COMMUNE, 0, ONE);
        assertThat(drained()).containsExactly("2025/03365/*/0 {0@1900-01=2 }below [VN, 11]");
    }

    @Test
    void handsOverAChangedRowOnce() {
        rows.add(COMMUNE, 1, ONE);
        assertThat(drained()).hasSize(1);
        assertThat(drained()).isEmpty();
        rows.add(COMMUNE, 0, ONE);
        assertThat(drained()).hasSize(1);
    }

    @Test
    void saysHowManyNumbersItHandsOver() {
        rows.add(COMMUNE, 1, new Sums.Builder().add(0, 0, 1).add(1, 0, 1).build());
        rows.add(address("03385", "VN", "11"), 1, ONE);
        assertThat(rows.drainChanged((_, _) -> {})).isEqualTo(3);
        assertThat(rows.drainChanged((_, _) -> {})).isZero();
    }

    @Test
    void saysWhetherAnyoneStillAdds() {
        assertThat(rows.add(COMMUNE, 1, ONE)).isTrue();
        assertThat(rows.add(COMMUNE, 1, ONE)).isTrue();
        assertThat(rows.add(COMMUNE, -1, Sums.NONE.minus(ONE))).isTrue();
        assertThat(rows.add(COMMUNE, -1, Sums.NONE.minus(ONE))).isFalse();
        assertThat(drained()).containsExactly("2025/03365/*/0 {}below [VN, 11]");
    }

    @Test
    void takesTheAncestorsFromThoseWhoAdd() {
        rows.add(COMMUNE, 1, ONE);
        rows.add(MOVED, 1, ONE);
        rows.add(COMMUNE, -1, Sums.NONE.minus(ONE));
        assertThat(drained()).containsExactly("2025/03365/*/0 {0@1900-01=1 }below [VN, 15]");
    }
}
