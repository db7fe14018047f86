package vn.p6monitor.benchmarks.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.index.Sums;

class ComparisonTest {
    private static final TreeMap<String, Sums> EXPECTED = new TreeMap<>(Map.of("2025/11/*", sums(3)));

    @Test
    void findsNothingWhereAllAgreeAndTakesNothingForAnEmptyRow() {
        assertThat(Comparison.differences(EXPECTED, Map.of("2025/11/*", sums(3), "2025/12/*", Sums.NONE)))
                .isEmpty();
    }

    @Test
    void findsARowThatDiffersThatIsMissingAndThatIsTooMuch() {
        assertThat(Comparison.differences(EXPECTED, Map.of("2025/11/*", sums(4), "2025/12/*", sums(1))))
                .hasSize(2)
                .anySatisfy(row -> assertThat(row).startsWith("2025/11/*").contains("=1"));
        assertThat(Comparison.differences(EXPECTED, Map.of())).hasSize(1);
    }

    @Test
    void addsThePartsOfARow() {
        assertThat(Comparison.whole(Map.of("2025/VN/*/0", sums(1), "2025/VN/*/3", sums(2))))
                .containsExactly(Map.entry("2025/VN/*", sums(3)));
    }

    private static Sums sums(long amount) {
        return new Sums.Builder().add(0, 100, amount).build();
    }
}
