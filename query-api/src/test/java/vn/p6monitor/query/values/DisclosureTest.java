package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Side;
import vn.p6monitor.schemas.catalogue.Term;

class DisclosureTest {
    private static final List<Set<Side>> PEOPLE = List.of(
            Set.of(), Set.of(Side.NUMERATOR), Set.of(Side.DENOMINATOR), Set.of(Side.NUMERATOR, Side.DENOMINATOR));

    @Test
    void dividesLast() {
        assertThat(exact("CN04", 153, 1210L, 1210)).isEqualTo(new Shown(15300.0 / 1210, null, 153L, 1210L, false));
        assertThat(exact("DV04", 207_233, 12_605L, 482))
                .isEqualTo(new Shown(207_233.0 / 12_605, null, 207_233L, 12_605L, false));
    }

    @Test
    void showsACountAsAWholeNumber() {
        assertThat(exact("DV03", 5158, null, 482)).isEqualTo(new Shown(5158L, null, 5158L, null, false));
    }

    @Test
    void saysWhyThereIsNoValue() {
        assertThat(exact("CN04", 0, 0L, 0)).isEqualTo(new Shown(null, Reason.NO_DATA, 0L, 0L, false));
        assertThat(exact("DV01", 0, null, 0)).isEqualTo(new Shown(null, Reason.NO_DATA, 0L, null, false));
        assertThat(exact("DV02", 0, 0L, 3)).isEqualTo(new Shown(null, Reason.ZERO_DENOMINATOR, 0L, 0L, false));
    }

    @Test
    void takesNobodyHavingDoneItOutOfAllWhoCouldForAZero() {
        var active = Indicators.active(Term.OPEN);
        assertThat(Disclosure.EXACT.show(active, new Cell(0, 8L, 0, 8))).isEqualTo(new Shown(0.0, null, 0L, 8L, false));
        assertThat(Disclosure.ROUNDED.show(active, new Cell(0, 8L, 0, 8)))
                .isEqualTo(new Shown(0.0, null, 0L, 8L, false));
        var ofActive = Indicators.active(active.numerator());
        assertThat(Disclosure.EXACT.show(ofActive, new Cell(0, 0L, 0, 8)).reason())
                .isEqualTo(Reason.NO_DATA);
        assertThat(Disclosure.EXACT
                        .show(Indicators.active(null), new Cell(0, null, 0, 8))
                        .reason())
                .isEqualTo(Reason.NO_DATA);
    }

    @Test
    void makesRatiosOfPeopleFromRoundedCounts() {
        assertThat(rounded("HR01", 307, 15_760L, 482))
                .isEqualTo(new Shown(30500.0 / 15_760, null, 305L, 15_760L, true));
        assertThat(rounded("DV04", 13, 2L, 482)).isEqualTo(new Shown(15.0 / 2, null, 15L, 2L, true));
    }

    @Test
    void leavesCountsOfThingsAsTheyAre() {
        assertThat(rounded("CN04", 153, 1213L, 1213)).isEqualTo(exact("CN04", 153, 1213L, 1213));
    }

    @Test
    void withholdsSharesOfFewerThanTwentyFivePeople() {
        assertThat(rounded("HR01", 4, 22L, 5)).isEqualTo(new Shown(null, Reason.WITHHELD, 5L, 20L, true));
        assertThat(rounded("HR01", 4, 23L, 5)).isEqualTo(new Shown(20.0, null, 5L, 25L, true));
        assertThat(rounded("HR01", 0, 0L, 5)).isEqualTo(new Shown(null, Reason.WITHHELD, 0L, 0L, true));
    }

    @Test
    void withholdsNumbersOfStaffBelowThreeKnownFacilities() {
        assertThat(rounded("HR02", 1, 2L, 2)).isEqualTo(new Shown(null, Reason.WITHHELD, null, null, true));
        assertThat(rounded("HR02", 1, 3L, 3)).isEqualTo(new Shown(100.0 / 3, null, 1L, 3L, false));
        assertThat(rounded("HR02", 0, 0L, 0)).isEqualTo(new Shown(null, Reason.NO_DATA, null, null, true));
    }

    /// The whole rule said a second time, over every small cell and every sort of indicator.
    @Test
    void followsTheRuleInEverySmallCell() {
        forEverySmallCell((indicator, cell) -> {
            boolean staffHidden = indicator.staff() && cell.known() < 3;
            long n = indicator.people().contains(Side.NUMERATOR) ? nearestFive(cell.numerator()) : cell.numerator();
            Long d = cell.denominator();
            boolean peopleBelow = d != null && indicator.people().contains(Side.DENOMINATOR);
            if (d != null && peopleBelow) d = nearestFive(d);
            var shown = Disclosure.ROUNDED.show(indicator, cell);
            Reason expected = null;
            if (cell.known() == 0) expected = Reason.NO_DATA;
            else if (staffHidden || (peopleBelow && d != null && d < 25)) expected = Reason.WITHHELD;
            else if (d != null && d == 0) expected = Reason.ZERO_DENOMINATOR;
            assertThat(shown.reason()).isEqualTo(expected);
            assertThat(shown.value() == null).isEqualTo(expected != null);
            assertThat(shown.numerator()).isEqualTo(staffHidden ? null : n);
            assertThat(shown.denominator()).isEqualTo(staffHidden ? null : d);
            assertThat(shown.rounded())
                    .isEqualTo(staffHidden || !indicator.people().isEmpty());
            if (shown.value() != null && d != null) {
                assertThat(shown.value()).isEqualTo((indicator.percent() ? 100.0 * n : n) / d);
            }
        });
    }

    /// Whoever sees the rounded cell cannot tell which of the cells inside the rounding it was.
    @Test
    void isAFunctionOfTheRoundedCellAlone() {
        var seen = new HashMap<List<Object>, Shown>();
        forEverySmallCell((indicator, cell) -> {
            boolean staffHidden = indicator.staff() && cell.known() < 3;
            long n = indicator.people().contains(Side.NUMERATOR) ? nearestFive(cell.numerator()) : cell.numerator();
            Long d = cell.denominator();
            if (d != null && indicator.people().contains(Side.DENOMINATOR)) d = nearestFive(d);
            List<Object> roundedCell = List.of(
                    indicator, cell.known(), staffHidden ? "hidden" : n, staffHidden || d == null ? "hidden" : d);
            var shown = Disclosure.ROUNDED.show(indicator, cell);
            var before = seen.putIfAbsent(roundedCell, shown);
            if (before != null) assertThat(shown).isEqualTo(before);
        });
    }

    private static void forEverySmallCell(BiConsumer<Indicator, Cell> check) {
        for (var people : PEOPLE) {
            for (int flags = 0; flags < 8; flags++) {
                boolean ratio = (flags & 4) != 0;
                var indicator = Indicators.of((flags & 1) != 0, ratio, people, (flags & 2) != 0);
                for (long n = 0; n <= 32; n++) {
                    for (long d = 0; d <= (ratio ? 32 : 0); d++) {
                        for (long known = 0; known <= 4; known++) {
                            check.accept(indicator, new Cell(n, ratio ? d : null, known, 4));
                        }
                    }
                }
            }
        }
    }

    private static long nearestFive(long number) {
        long nearest = 0;
        for (long five = 0; five <= number + 5; five += 5) {
            if (Math.abs(five - number) < Math.abs(nearest - number)) nearest = five;
        }
        return nearest;
    }

    private static Shown exact(String code, long numerator, @Nullable Long denominator, long known) {
        return Disclosure.EXACT.show(Indicators.standard(code), new Cell(numerator, denominator, known, known + 1));
    }

    private static Shown rounded(String code, long numerator, @Nullable Long denominator, long known) {
        return Disclosure.ROUNDED.show(Indicators.standard(code), new Cell(numerator, denominator, known, known + 1));
    }
}
