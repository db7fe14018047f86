package vn.p6monitor.streams.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.flow.Held;

class HeldCountsTest {
    private final HeldCounts counts = new HeldCounts();

    private static Held held(Map<String, Integer> bySender) {
        return new Held(new TreeMap<>(bySender));
    }

    @Test
    void whatAllFacilitiesHoldIsAddedUpSenderBySender() {
        counts.put("a", held(Map.of("11", 2, "15", 1)));
        counts.put("b", held(Map.of("11", 3, Held.DOOR, 4)));
        assertThat(counts.bySender()).isEqualTo(Map.of("11", 5L, "15", 1L, Held.DOOR, 4L));
    }

    @Test
    void whatAFacilityHoldsTakesThePlaceOfWhatItHeldBefore() {
        counts.put("a", held(Map.of("11", 2, "15", 1)));
        counts.put("a", held(Map.of("11", 3)));
        assertThat(counts.bySender()).isEqualTo(Map.of("11", 3L));
        counts.put("a", null);
        counts.put("never", null);
        assertThat(counts.bySender()).isEmpty();
    }
}
