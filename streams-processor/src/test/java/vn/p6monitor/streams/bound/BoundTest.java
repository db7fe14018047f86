package vn.p6monitor.streams.bound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.streams.flow.Held;

class BoundTest {
    @ParameterizedTest
    @CsvSource({
        "10000,  9999, false, false",
        "10000, 10000, false, true",
        "10000, 12345, false, true",
        "10000,  9999, true,  true",
        "10000,  9001, true,  true",
        "10000,  9000, true,  false",
        "    5,     5, false, true",
        "    5,     5, true,  true",
        "    5,     4, true,  false",
        "    1,     1, false, true"
    })
    void aProvinceIsPausedAtTheBoundAndReadOnWhenATenthOfItIsFree(
            int most, long held, boolean wasPaused, boolean pauses) {
        var before = wasPaused ? Set.of("11") : Set.<String>of();
        assertThat(new Bound(most).paused(Map.of("11", held), before)).isEqualTo(pauses ? Set.of("11") : Set.of());
    }

    @Test
    void whoHoldsNothingAnyMoreIsReadOn() {
        assertThat(new Bound(1).paused(Map.of(), Set.of("11"))).isEmpty();
    }

    @Test
    void eachProvinceIsBoundedForItselfAndTheDoorNotAtAll() {
        var held = Map.of("11", 10L, "15", 9L, Held.DOOR, 1_000_000L);
        assertThat(new Bound(10).paused(held, Set.of())).containsExactly("11");
    }

    @Test
    void atLeastOneReportMayBeHeld() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bound(0));
    }
}
