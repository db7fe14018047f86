package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {
    private final Newest newest = new Newest();
    private final Pace pace = new Pace(Duration.ofMillis(4), Duration.ofMillis(1_000), newest);

    /// The time from which on it has rested.
    private long rested(long from) {
        long now = from;
        while (!pace.hasRested(now)) now++;
        return now;
    }

    @Test
    void letsTheFirstWorkBeDoneAtOnce() {
        assertThat(pace.hasRested(0)).isTrue();
    }

    @Test
    void restsInProportionToWhatWasWorkedOff() {
        newest.heard(1_000);
        pace.worked(5_000, 20);
        assertThat(rested(5_000)).isEqualTo(5_080);
        pace.worked(5_080, 1);
        assertThat(rested(5_080)).isEqualTo(5_084);
    }

    @Test
    void needsNoRestFromNothing() {
        newest.heard(1_000);
        pace.worked(5_000, 0);
        assertThat(pace.hasRested(5_000)).isTrue();
    }

    @Test
    void restsForNoLongerThanTheLongestRest() {
        newest.heard(1_000);
        pace.worked(5_000, 1_000_000);
        assertThat(rested(5_000)).isEqualTo(6_000);
    }

    @Test
    void restsForNoLongerThanTheNewestHadWaited() {
        newest.heard(4_700);
        newest.heard(4_600);
        pace.worked(5_000, 1_000_000);
        assertThat(rested(5_000)).isEqualTo(5_300);
    }

    @Test
    void doesNotRestWhereNothingHasComeOrWhereClocksDisagree() {
        pace.worked(5_000, 1_000);
        assertThat(pace.hasRested(5_000)).isTrue();
        newest.heard(5_001);
        pace.worked(5_000, 1_000);
        assertThat(pace.hasRested(5_000)).isTrue();
    }
}
