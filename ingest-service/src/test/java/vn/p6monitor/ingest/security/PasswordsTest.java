package vn.p6monitor.ingest.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private static final SenderToken SENDER =
            new SenderToken(new Sender("s", Set.of(), null, Set.of()), "s", List.of());

    private final Watch watch = new Watch();
    private final RightPasswords right = new RightPasswords(watch, Duration.ofMinutes(5), 2);
    private final WrongPasswords wrong = new WrongPasswords(watch, 2);

    @Test
    void remembersWhatWasRightForAShortTime() {
        right.remember("school", "secret", SENDER, null);
        watch.pass(Duration.ofSeconds(299));
        assertThat(right.sender("school", "secret")).hasValue(SENDER);
        assertThat(right.sender("school", "other")).isEmpty();
        assertThat(right.sender("schoolsecret", "")).isEmpty();
        watch.pass(Duration.ofSeconds(1));
        assertThat(right.sender("school", "secret")).isEmpty();
    }

    @Test
    void remembersNobodyLongerThanTheTokenHolds() {
        right.remember("school", "secret", SENDER, watch.instant().plusSeconds(10));
        watch.pass(Duration.ofSeconds(10));
        assertThat(right.sender("school", "secret")).isEmpty();
    }

    @Test
    void forgetsTheOldestOfTooMany() {
        for (var name : new String[] {"a", "b", "c"}) right.remember(name, "secret", SENDER, null);
        assertThat(right.sender("a", "secret")).isEmpty();
        assertThat(right.sender("b", "secret")).isPresent();
        assertThat(right.sender("c", "secret")).isPresent();
    }

    @Test
    void letsAnAddressTryNoMoreThanAHundred() {
        for (int i = 0; i < WrongPasswords.MOST; i++) {
            assertThat(wrong.areTooMany("here")).isFalse();
            wrong.count("here");
        }
        assertThat(wrong.areTooMany("here")).isTrue();
        assertThat(wrong.areTooMany("there")).isFalse();
        watch.pass(WrongPasswords.WINDOW);
        assertThat(wrong.areTooMany("here")).isFalse();
    }

    /// A clock that is moved by hand.
    private static final class Watch extends Clock {
        private Instant now = Instant.parse("2025-06-10T00:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(@Nullable ZoneId zone) {
            return this;
        }
    }
}
