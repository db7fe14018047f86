package vn.p6monitor.guard.limit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class AccountsTest {
    private final Time time = new Time();
    private final Accounts accounts = new Accounts(new LimitSettings.Rate(2, 3), 1_000, time);

    @Test
    void letsThroughABurstAndThenWhatIsSteady() {
        for (int i = 0; i < 3; i++) assertThat(accounts.take("one")).isZero();
        assertThat(accounts.take("one")).isEqualTo(Duration.ofMillis(500));
        time.pass(Duration.ofMillis(500));
        assertThat(accounts.take("one")).isZero();
        assertThat(accounts.take("one")).isEqualTo(Duration.ofMillis(500));
    }

    @Test
    void whatOneTakesIsNotMissedByAnother() {
        for (int i = 0; i < 9; i++) accounts.take("one");
        assertThat(accounts.take("another")).isZero();
    }

    @Test
    void isNoFullerForHavingBeenAskedTooOften() {
        for (int i = 0; i < 1_000; i++) accounts.take("one");
        time.pass(Duration.ofSeconds(1));
        assertThat(accounts.take("one")).isZero();
        assertThat(accounts.take("one")).isZero();
        assertThat(accounts.take("one")).isPositive();
    }

    @Test
    void hasWhoUsedTooMuchPayItBackBeforeTheNext() {
        assertThat(accounts.untilSome("one")).isZero();
        accounts.takeUsed("one", 5);
        assertThat(accounts.untilSome("one")).isEqualTo(Duration.ofMillis(1_500));
        time.pass(Duration.ofMillis(1_500));
        assertThat(accounts.untilSome("one")).isZero();
    }

    @Test
    void hasNobodyPayBackMoreThanABurstHoweverMuchItWas() {
        accounts.takeUsed("one", 1_000_000);
        accounts.takeUsed("one", Long.MAX_VALUE);
        assertThat(accounts.untilSome("one")).isEqualTo(Duration.ofSeconds(2));
    }

    @Test
    void remembersNoMoreThanItMayWhoeverComes() {
        for (int i = 0; i < 100_000; i++) accounts.take("flood " + i);
        assertThat(accounts.remembered()).isLessThanOrEqualTo(1_000);
    }

    /// A clock that stands until it is told to go on.
    private static final class Time implements TimeMeter {
        private long nanos;

        void pass(Duration duration) {
            nanos += duration.toNanos();
        }

        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
