package vn.p6monitor.schemas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.period.Month;

class OpeningTest {
    private static final Month MARCH = Month.of(2025, 3);
    private static final Month APRIL = Month.of(2025, 4);
    private static final Month MAY = Month.of(2025, 5);
    private static final Month JUNE = Month.of(2025, 6);

    @Test
    void includesItsFirstAndItsLastMonth() {
        var opening = new Opening(APRIL, MAY);
        assertThat(opening.includes(MARCH)).isFalse();
        assertThat(opening.includes(APRIL)).isTrue();
        assertThat(opening.includes(MAY)).isTrue();
        assertThat(opening.includes(JUNE)).isFalse();
    }

    @Test
    void hasNoEndWhereNoneIsGiven() {
        assertThat(new Opening(APRIL, null).includes(new Month(3599))).isTrue();
        assertThat(new Opening(APRIL, null).includes(MARCH)).isFalse();
        assertThat(new Opening(null, APRIL).includes(new Month(0))).isTrue();
        assertThat(new Opening(null, APRIL).includes(MAY)).isFalse();
        assertThat(new Opening(null, null).includes(MAY)).isTrue();
    }

    @Test
    void isEmptyWhereTwoDoNotMeet() {
        var both = new Opening(MARCH, APRIL).and(new Opening(MAY, JUNE));
        assertThat(both).isEqualTo(new Opening(MAY, APRIL));
        assertThat(IntStream.range(0, Month.COUNT).mapToObj(Month::new)).noneMatch(both::includes);
    }

    @Test
    void ofTwoIncludesWhatBothInclude() {
        var random = Seed.generator(getClass());
        for (int round = 0; round < 2_000; round++) {
            var one = new Opening(any(random.nextInt(8)), any(random.nextInt(8)));
            var other = new Opening(any(random.nextInt(8)), any(random.nextInt(8)));
            for (int i = 0; i < 8; i++) {
                var month = new Month(i);
                assertThat(one.and(other).includes(month))
                        .as("%s in %s and %s", month, one, other)
                        .isEqualTo(one.includes(month) && other.includes(month));
            }
        }
    }

    private static @Nullable Month any(int index) {
        return index == 0 ? null : new Month(index);
    }
}
