package vn.p6monitor.streams.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.streams.flow.Held;

class GateTest {
    private final Gate gate = new Gate(new Generation("t"), new Bound(10));

    private void heard(Map<String, Long> held) {
        gate.heard(new TreeMap<>(held));
    }

    @Test
    void readsNoProvinceUntilItIsKnownWhatIsHeld() {
        assertThat(gate.isWideOpen()).isFalse();
        assertThat(gate.isClosed("p6.field-reports.11")).isTrue();
        heard(Map.of());
        assertThat(gate.isWideOpen()).isTrue();
        assertThat(gate.isClosed("p6.field-reports.11")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"p6.field-reports.ingest", "p6.facilities", "p6.areas", "p6-t-by-facility-repartition"})
    void readsEverythingElseWhateverIsHeld(String topic) {
        assertThat(gate.isClosed(topic)).isFalse();
        heard(Map.of("11", 10L, Held.DOOR, 10L));
        assertThat(gate.isClosed(topic)).isFalse();
    }

    @Test
    void leavesAloneOnlyWhoHasTooMuchUntilThereIsRoom() {
        heard(Map.of("11", 10L, "15", 9L));
        assertThat(gate.isWideOpen()).isFalse();
        assertThat(gate.isClosed("p6.field-reports.11")).isTrue();
        assertThat(gate.isClosed("p6.field-reports.15")).isFalse();
        assertThat(gate.holding().ofPaused()).isEqualTo(Map.of("11", 10L));
        heard(Map.of("11", 9L, "15", 9L));
        assertThat(gate.isWideOpen()).isTrue();
        assertThat(gate.holding().ofPaused()).isEmpty();
    }

    @Test
    void thePartitionsOfPausedProvincesAreNotWaitedFor() {
        heard(Map.of("11", 10L));
        var ends = Map.of("p6.field-reports.11-0", 7L, "p6.field-reports.11-12", 7L, "p6.field-reports.15-0", 3L);
        assertThat(gate.holding().withoutPaused(ends)).isEqualTo(Map.of("p6.field-reports.15-0", 3L));
        assertThat(Holding.UNKNOWN.withoutPaused(ends)).isEqualTo(ends);
    }
}
