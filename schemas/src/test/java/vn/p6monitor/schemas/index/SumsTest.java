package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class SumsTest {
    private static final int MAY = Month.of(2025, 5).index();
    private static final int MEASURES = 5;

    /// A measure and a month.
    private record Cell(int measure, int month) implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return measure != other.measure
                    ? Integer.compare(measure, other.measure)
                    : Integer.compare(month, other.month);
        }
    }

    /// The plain map that sums must agree with.
    private static final class Model extends TreeMap<Cell, Long> {
        private static final long serialVersionUID = 1;

        Model plus(Model other, int sign) {
            var sum = new Model();
            sum.putAll(this);
            other.forEach((cell, amount) -> sum.merge(cell, sign * amount, Long::sum));
            sum.values().removeIf(amount -> amount == 0);
            return sum;
        }

        long upTo(int measure, int month) {
            return entrySet().stream()
                    .filter(entry -> entry.getKey().measure() == measure
                            && entry.getKey().month() <= month)
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }

        Sums sums() {
            var sums = new Sums.Builder();
            forEach((cell, amount) -> sums.add(cell.measure(), cell.month(), amount));
            return sums.build();
        }
    }

    @Test
    void agreeWithAPlainMap() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 1_000; round++) {
            var one = model(random);
            var other = model(random);
            var plus = one.sums().plus(other.sums());
            var minus = one.sums().minus(other.sums());
            assertThat(plus).isEqualTo(one.plus(other, 1).sums());
            assertThat(minus).isEqualTo(one.plus(other, -1).sums());
            assertThat(minus.plus(other.sums())).isEqualTo(one.sums());
            assertThat(plus.isEmpty()).isEqualTo(one.plus(other, 1).isEmpty());
            for (int measure = 0; measure <= MEASURES; measure++) {
                int month = random.nextInt(Month.COUNT);
                assertThat(plus.upTo(measure, new Month(month)))
                        .isEqualTo(one.plus(other, 1).upTo(measure, month));
            }
            assertThat(Sums.fromBytes(plus.toBytes())).isEqualTo(plus).hasSameHashCodeAs(plus);
            assertThat(Sums.fromBytes(minus.toBytes())).isEqualTo(minus);
        }
    }

    @Test
    void carryAStepToEveryLaterMonth() {
        var sums = new Sums.Builder().add(3, MAY, 7).add(3, MAY + 12, -7).build();
        assertThat(sums.upTo(3, new Month(MAY - 1))).isZero();
        assertThat(sums.upTo(3, new Month(MAY))).isEqualTo(7);
        assertThat(sums.upTo(3, new Month(MAY + 11))).isEqualTo(7);
        assertThat(sums.upTo(3, new Month(MAY + 12))).isZero();
        assertThat(sums.upTo(3, new Month(Month.COUNT - 1))).isZero();
    }

    @Test
    void addUpTheMonthsOfASpan() {
        var sums = new Sums.Builder()
                .add(3, MAY, 7)
                .add(3, MAY + 2, 5)
                .add(4, MAY, 1)
                .build();
        assertThat(sums.between(3, new Month(MAY), new Month(MAY + 2))).isEqualTo(12);
        assertThat(sums.between(3, new Month(MAY + 1), new Month(MAY + 1))).isZero();
        assertThat(sums.between(3, new Month(MAY + 1), new Month(MAY + 11))).isEqualTo(5);
        assertThat(sums.between(3, new Month(0), new Month(MAY))).isEqualTo(7);
    }

    @Test
    void keepANumberOfItsOwnForEachPeriod() {
        var sums = new Sums.Builder()
                .add(3, period("2025-05"), 1)
                .add(3, period("2025-06"), 2)
                .add(3, period("2025-Q2"), 2)
                .add(3, period("2024-2025-S2"), 4)
                .add(3, period("2024-2025"), 8)
                .add(3, period("2025"), 16)
                .build();
        assertThat(sums.in(3, period("2025-05"))).isEqualTo(1);
        assertThat(sums.in(3, period("2025-06"))).isEqualTo(2);
        assertThat(sums.in(3, period("2025-07"))).isZero();
        assertThat(sums.in(3, period("2025-Q2"))).isEqualTo(2);
        assertThat(sums.in(3, period("2025-Q1"))).isZero();
        assertThat(sums.in(3, period("2024-2025-S2"))).isEqualTo(4);
        assertThat(sums.in(3, period("2024-2025-S1"))).isZero();
        assertThat(sums.in(3, period("2024-2025"))).isEqualTo(8);
        assertThat(sums.in(3, period("2025"))).isEqualTo(16);
        assertThat(sums.in(4, period("2025"))).isZero();
        assertThat(sums.upTo(3, new Month(Month.COUNT - 1)))
                .as("the months alone")
                .isEqualTo(3);
        assertThat(Sums.fromBytes(sums.toBytes())).isEqualTo(sums);
        assertThat(sums).hasToString("{3@2025-05=1 3@2025-06=2 3@2025-Q2=2 3@2024-2025-S2=4 3@2024-2025=8 3@2025=16 }");
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    @Test
    void keepMeasuresApart() {
        var sums = new Sums.Builder().add(3, Month.COUNT - 1, 7).add(4, 0, 5).build();
        var last = new Month(Month.COUNT - 1);
        assertThat(sums.upTo(2, last)).isZero();
        assertThat(sums.upTo(3, last)).isEqualTo(7);
        assertThat(sums.upTo(4, new Month(0))).isEqualTo(5);
        assertThat(sums.upTo(5, last)).isZero();
        assertThat(sums.upTo(-1, last)).isZero();
    }

    @Test
    void tellWhetherThereIsAnyoneAndNotHowMany() {
        var sums = new Sums.Builder();
        for (int measure = 0; measure < 3; measure++) {
            sums.add(measure, MAY, -4).add(measure, MAY + 1, 1).add(measure, MAY + 2, 7);
        }
        assertThat(sums.build().whether(measure -> measure == 1)).hasToString("""
                {0@2025-06=1 0@2025-07=1 1@2025-06=1 2@2025-06=1 2@2025-07=1 }""");
        assertThat(sums.build().size()).isEqualTo(9);
    }

    @Test
    void addWhatIsGivenForTheSameMonth() {
        assertThat(new Sums.Builder().add(1, MAY, 2).add(1, MAY, 3).build())
                .isEqualTo(new Sums.Builder().add(1, MAY, 5).build());
        assertThat(new Sums.Builder().add(1, MAY, 2).add(1, MAY, -2).build()).isSameAs(Sums.NONE);
        assertThat(new Sums.Builder().add(1, MAY, 0).build()).isSameAs(Sums.NONE);
    }

    @Test
    void areNothingWhereNothingIsLeft() {
        var sums = new Sums.Builder().add(1, MAY, 2).build();
        assertThat(sums.isEmpty()).isFalse();
        assertThat(sums.minus(sums)).isSameAs(Sums.NONE);
        assertThat(sums.plus(Sums.NONE)).isSameAs(sums);
        assertThat(Sums.NONE.plus(sums)).isEqualTo(sums);
        assertThat(Sums.NONE.minus(sums))
                .isEqualTo(new Sums.Builder().add(1, MAY, -2).build());
        assertThat(Sums.NONE.isEmpty()).isTrue();
        assertThat(Sums.NONE.toBytes()).isEmpty();
        assertThat(Sums.fromBytes(new byte[0])).isSameAs(Sums.NONE);
    }

    @Test
    void leaveOutWhatLiesPastTheCalendarsEnd() {
        assertThat(new Sums.Builder()
                        .add(1, Month.COUNT, 1)
                        .add(1, Month.COUNT + 11, 1)
                        .build())
                .isSameAs(Sums.NONE);
        assertThat(new Sums.Builder().add(1, Month.COUNT - 1, 1).build().isEmpty())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "131072, 0", "2147483647, 3599"})
    void haveNoPlaceOutsideTheirCells(int measure, int month) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sums.Builder().add(measure, month, 1));
    }

    @Test
    void wouldRatherStopThanOverflow() {
        var most = new Sums.Builder().add(0, 0, Long.MAX_VALUE).build();
        var least = new Sums.Builder().add(0, 0, Long.MIN_VALUE).build();
        var one = new Sums.Builder().add(0, 0, 1).build();
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> least.minus(one));
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> Sums.NONE.minus(least));
        assertThatExceptionOfType(ArithmeticException.class)
                .isThrownBy(() -> new Sums.Builder()
                        .add(0, 0, Long.MAX_VALUE)
                        .add(0, 0, 1)
                        .build());
        var two = new Sums.Builder().add(0, 0, Long.MAX_VALUE).add(0, 1, 1).build();
        assertThat(two.upTo(0, new Month(0))).isEqualTo(Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> two.upTo(0, new Month(1)));
    }

    @Test
    void haveBytesThatAreTheSameForEver() {
        // Cell 1 * 8192 + 1 is 8193, 0x81 0x40; amounts are zigzag: 3 is 6, -64 is 127; the next cell is 2 further.
        var sums = new Sums.Builder().add(1, 1, 3).add(1, 3, -64).build();
        assertThat(HexFormat.of().formatHex(sums.toBytes())).isEqualTo("814006027f");
        assertThat(Sums.fromBytes(HexFormat.of().parseHex("814006027f"))).isEqualTo(sums);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, -1, 63, -64, 64, -65, 8191, 8192, Long.MAX_VALUE, Long.MIN_VALUE, Long.MIN_VALUE + 1})
    void keepEveryAmount(long amount) {
        for (int measure : new int[] {0, 1, 131_071}) {
            var sums = new Sums.Builder()
                    .add(measure, 0, amount)
                    .add(measure, Month.COUNT - 1, amount)
                    .build();
            assertThat(Sums.fromBytes(sums.toBytes())).isEqualTo(sums);
            assertThat(sums.upTo(measure, new Month(Month.COUNT - 2))).isEqualTo(amount);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "00", // an amount is missing
                "0080", // cut off in a number
                "0000", // a zero amount
                "01020002", // the same cell twice
                "80000102", // a cell longer than need be, and an amount too few
                "800002", // a cell longer than need be
                "008200", // an amount longer than need be
                "f02e02", // slot 6000
                "ff3f02", // slot 8191
                "808080800402", // measure 131,072
                "ffffffffffffffffff0102", // a cell of 64 bits
                "0102ffffffffffffffffff0102", // a distance of 64 bits
                "0002ffffffffffffffff7f02", // a distance of 63 bits
                "0102ffffffffffffffff7f02", // a distance that leads round to a negative cell
                "80c0ffff0302804002", // measure 131,072 after measure 131,071
                "00ffffffffffffffffff02", // an amount of 65 bits
                "00ffffffffffffffffffff01" // an amount of 11 bytes
            })
    void refuseBytesThatTheyDidNotMake(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        assertThatIllegalArgumentException().isThrownBy(() -> Sums.fromBytes(bytes));
    }

    @Test
    void readAnyBytesBackAsTheyWereOrRefuseThem() {
        var random = Seed.generator(getClass());
        int read = 0;
        for (int round = 0; round < 20_000; round++) {
            var bytes = new byte[random.nextInt(8)];
            random.nextBytes(bytes);
            try {
                assertThat(Sums.fromBytes(bytes).toBytes()).isEqualTo(bytes);
                read++;
            } catch (IllegalArgumentException refused) {
                assertThat(refused).hasMessageNotContaining("null");
            }
        }
        assertThat(read).isPositive();
    }

    @Test
    void printTheirMeasuresMonthsAndAmounts() {
        assertThat(new Sums.Builder().add(3, MAY, 7).add(0, MAY, -2).build())
                .hasToString("{0@2025-05=-2 3@2025-05=7 }");
    }

    private static Model model(RandomGenerator random) {
        var model = new Model();
        for (int i = random.nextInt(40); i > 0; i--) {
            long amount = random.nextInt(4) == 0 ? random.nextLong(-1L << 60, 1L << 60) / 64 : random.nextInt(-2, 3);
            int month = random.nextBoolean() ? random.nextInt(Month.COUNT) : MAY + random.nextInt(3);
            if (amount != 0) model.put(new Cell(random.nextInt(MEASURES), month), amount);
        }
        return model;
    }
}
