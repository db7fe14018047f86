package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.catalogue.Amount;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class CellTest {
    private static final Amount OPEN = new Amount.OpenThen(3, 4);
    private static final Measures.OfIndicator RATIO =
            new Measures.OfIndicator(new Amount.AsOf(0), new Amount.AsOf(1), new Amount.AsOf(2), OPEN);
    private static final Measures.OfIndicator COUNT =
            new Measures.OfIndicator(new Amount.AsOf(0), null, new Amount.AsOf(2), OPEN);
    private static final Month JANUARY = Month.of(2025, 1);
    private static final Month MARCH = Month.of(2025, 3);

    @Test
    void tellsWhatIsSoInTheAsOfMonth() {
        var sums = new Sums.Builder()
                .add(0, JANUARY.index(), 5)
                .add(0, MARCH.index(), -2)
                .add(1, JANUARY.index(), 10)
                .add(2, JANUARY.index(), 1)
                .add(3, JANUARY.index(), 2)
                .build();
        assertThat(in(Month.of(2025, 2), sums, RATIO)).contains(new Cell(5, 10L, 1, 2));
        assertThat(in(MARCH, sums, RATIO)).contains(new Cell(3, 10L, 1, 2));
        assertThat(in(MARCH, sums, COUNT)).contains(new Cell(3, null, 1, 2));
        var quarter = Period.parse("2025-Q1").orElseThrow();
        assertThat(Cell.of(sums, RATIO, quarter, quarter.last())).contains(new Cell(3, 10L, 1, 2));
        assertThat(Cell.of(sums, RATIO, quarter, Month.of(2025, 2))).contains(new Cell(5, 10L, 1, 2));
    }

    @Test
    void isNotThereWhereNothingIsExpected() {
        var sums = new Sums.Builder()
                .add(3, JANUARY.index(), 1)
                .add(4, MARCH.index(), 1)
                .build();
        assertThat(in(Month.of(2024, 12), sums, RATIO)).isEmpty();
        assertThat(in(JANUARY, sums, RATIO)).contains(new Cell(0, 0L, 0, 1));
        assertThat(in(MARCH, sums, RATIO)).isEmpty();
        assertThat(in(MARCH, Sums.NONE, RATIO)).isEmpty();
    }

    private static Optional<Cell> in(Month month, Sums sums, Measures.OfIndicator amounts) {
        return Cell.of(sums, amounts, Period.of(month), month);
    }
}
