package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TallyTest {
    @ParameterizedTest(name = "{0} cells")
    @ValueSource(ints = {1, 31, 32, 33, 5_000})
    void addsUpByCellInAnyOrder(int cells) {
        long seed = 20251122L + cells;
        var random = new Random(seed);
        var tally = new Tally();
        var plain = new TreeMap<Integer, Long>();
        for (int i = 0; i < cells * 3; i++) {
            int cell = random.nextInt(cells) * 8192;
            long amount = random.nextInt(-3, 4);
            tally.add(cell, amount);
            plain.merge(cell, amount, Long::sum);
        }
        plain.values().removeIf(amount -> amount == 0);
        var expected = new Sums(
                plain.keySet().stream().mapToInt(Integer::intValue).toArray(),
                plain.values().stream().mapToLong(Long::longValue).toArray());
        assertThat(tally.toSums()).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void holdsNothingWhereAllCancelsOut() {
        var tally = new Tally();
        tally.add(7, 2);
        tally.add(7, -2);
        assertThat(tally.toSums()).isSameAs(Sums.NONE);
        assertThat(new Tally().toSums()).isSameAs(Sums.NONE);
    }

    @Test
    void saysThatATotalDoesNotFit() {
        var tally = new Tally();
        tally.add(7, Long.MAX_VALUE);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> tally.add(7, 1));
    }

    @Test
    void aTotalIsThatOfAllSums() {
        var one = new Sums.Builder().add(1, 4, 2).add(3, 4, 1).build();
        var other = new Sums.Builder().add(1, 4, 5).add(2, 4, 1).build();
        assertThat(Sums.total(List.of())).isSameAs(Sums.NONE);
        assertThat(Sums.total(List.of(one))).isSameAs(one);
        assertThat(Sums.total(List.of(one, other, one)))
                .isEqualTo(new Sums.Builder()
                        .add(1, 4, 9)
                        .add(2, 4, 1)
                        .add(3, 4, 2)
                        .build());
    }
}
