package vn.p6monitor.query.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RoundingTest {
    @Test
    void roundsToTheNearestMultipleOfFive() {
        assertThat(LongStream.rangeClosed(0, 13).map(Rounding::toFive).boxed())
                .isEqualTo(List.of(0L, 0L, 0L, 5L, 5L, 5L, 5L, 5L, 10L, 10L, 10L, 10L, 10L, 15L));
    }

    @Test
    void neverMovesANumberByMoreThanTwo() {
        for (long people = 0; people < 100_000; people++) {
            long rounded = Rounding.toFive(people);
            assertThat(rounded % 5).isZero();
            assertThat(Math.abs(rounded - people)).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void roundsTheArticlesStaff() {
        assertThat(Rounding.toFive(307)).isEqualTo(305);
        assertThat(Rounding.toFive(15_760)).isEqualTo(15_760);
    }
}
