package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaceTest {
    @Test
    void letsTheFirstWorkBeDoneAtOnce() {
        assertThat(new Pace(4).allows(0)).isTrue();
    }

    @Test
    void restsInProportionToWhatWasWorkedOff() {
        var pace = new Pace(4);
        pace.worked(1_000, 200);
        assertThat(pace.allows(1_049)).isFalse();
        assertThat(pace.allows(1_050)).isTrue();
        pace.worked(1_050, 7);
        assertThat(pace.allows(1_050)).isFalse();
        assertThat(pace.allows(1_051)).isTrue();
    }

    @Test
    void needsNoRestFromLittle() {
        var pace = new Pace(4);
        pace.worked(1_000, 3);
        assertThat(pace.allows(1_000)).isTrue();
    }
}
