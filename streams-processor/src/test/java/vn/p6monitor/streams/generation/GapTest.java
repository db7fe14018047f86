package vn.p6monitor.streams.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.generation.Gap.Stretch;

class GapTest {
    private static final String A = "p6.areas-0";
    private static final String F = "p6.facilities-3";

    @Test
    void isWhatEachPartitionLacks() {
        var gap = Gap.between(Map.of(A, 5L, "other-0", 1L), Map.of(A, 7L, F, 3L));
        assertThat(gap.missing()).isEqualTo(Map.of(A, new Stretch(5, 7), F, new Stretch(0, 3)));
    }

    @Test
    void isNoneWherePartitionsReachAsFarOrFurther() {
        assertThat(Gap.between(Map.of(A, 7L, F, 9L), Map.of(A, 7L, F, 3L)).missing())
                .isEmpty();
        assertThat(Gap.between(Map.of(), Map.of(A, 0L)).missing()).isEmpty();
    }

    @Test
    void isOpenWhereARecordLiesInIt() {
        var gap = Gap.between(Map.of(A, 5L), Map.of(A, 7L));
        assertThat(gap.isOpen(recordsAt(6))).isTrue();
        // Only the mark that a sender's transaction left.
        assertThat(gap.isOpen(recordsAt(4, 7))).isFalse();
    }

    @Test
    void tellsTheShareThatIsDone() {
        assertThat(Gap.between(Map.of(A, 5L), Map.of(A, 10L, F, 10L)).share(Map.of(A, 10L, F, 10L)))
                .isEqualTo(0.25);
        assertThat(Gap.between(Map.of(), Map.of()).share(Map.of())).isEqualTo(1);
    }

    private static Inputs recordsAt(long... offsets) {
        return new Inputs() {
            @Override
            public Map<String, Long> ends() {
                return new TreeMap<>();
            }

            @Override
            public boolean hasRecords(String partition, long from, long to) {
                for (long offset : offsets) {
                    if (offset >= from && offset < to) return true;
                }
                return false;
            }
        };
    }
}
