package vn.p6monitor.guard.limit;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;
import vn.p6monitor.guard.limit.LimitSettings.Rate;
import vn.p6monitor.guard.limit.LimitSettings.Volume;

class LimitSettingsTest {
    private static final Rate RATE = new Rate(1, 1);

    @Test
    void refuseBoundsThatLetNobodyIn() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(0, 1)).withMessageContaining("per-second");
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, 0)).withMessageContaining("burst");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Volume(DataSize.ofBytes(0), DataSize.ofBytes(1)))
                .withMessageContaining("per-second");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Volume(DataSize.ofGigabytes(1), DataSize.ofGigabytes(1)))
                .withMessageContaining("at most 1000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitSettings(RATE, RATE, null, 0, 1, 1))
                .withMessageContaining("under-way");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitSettings(RATE, RATE, null, 1, 0, 1))
                .withMessageContaining("under-way-of-client");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LimitSettings(RATE, RATE, null, 1, 1, 0))
                .withMessageContaining("most-remembered");
    }
}
