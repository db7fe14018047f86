package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Side;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class RowTest {
    @Test
    void showsEverythingThatBelongsToAValue() {
        var people = Indicators.of(true, true, EnumSet.allOf(Side.class), false);
        var sums = new AreaSums("03358", List.of("VN", "11"), FacilityKind.PRIMARY, 0, Sums.NONE);
        var time = new Row.Time(Period.parse("2025-Q2").orElseThrow(), Month.of(2025, 5));
        var cell = new Cell(13, 52L, 4, 7);
        assertThat(Row.of(people, BoundarySet.SET_2025, sums, time, cell, Disclosure.ROUNDED))
                .isEqualTo(new Row(
                        "XX01",
                        "03358",
                        "2025",
                        "2025-Q2",
                        FacilityKind.PRIMARY,
                        30.0,
                        null,
                        "–",
                        15L,
                        50L,
                        Counted.FACILITY,
                        new Row.Coverage(4, 7),
                        "2025-05",
                        true));
    }
}
