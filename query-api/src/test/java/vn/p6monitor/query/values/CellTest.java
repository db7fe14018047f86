package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;

class CellTest {
    private static final Measures.OfIndicator RATIO = new Measures.OfIndicator(0, 1, 2, 3);
    private static final Measures.OfIndicator COUNT = new Measures.OfIndicator(0, -1, 2, 3);
    private static final Month JANUARY = Month.of(2025, 1);
    private static final Month MARCH = Month.of(2025, 3);

    @Test
    void addsTheStepsUpToItsMonth() {
        var sums = new Sums.Builder()
                .add(0, JANUARY.index(), 5)
                .add(0, MARCH.index(), -2)
                .add(1, JANUARY.index(), 10)
                .add(2, JANUARY.index(), 1)
                .add(3, JANUARY.index(), 2)
                .build();
        assertThat(Cell.of(sums, RATIO, Month.of(2025, 2))).contains(new Cell(5, 10L, 1, 2));
        assertThat(Cell.of(sums, RATIO, MARCH)).contains(new Cell(3, 10L, 1, 2));
        assertThat(Cell.of(sums, COUNT, MARCH)).contains(new Cell(3, null, 1, 2));
    }

    @Test
    void isNotThereWhereNothingIsExpected() {
        var sums = new Sums.Builder()
                .add(3, JANUARY.index(), 1)
                .add(3, MARCH.index(), -1)
                .build();
        assertThat(Cell.of(sums, RATIO, Month.of(2024, 12))).isEmpty();
        assertThat(Cell.of(sums, RATIO, JANUARY)).contains(new Cell(0, 0L, 0, 1));
        assertThat(Cell.of(sums, RATIO, MARCH)).isEmpty();
        assertThat(Cell.of(Sums.NONE, RATIO, MARCH)).isEmpty();
    }
}
