package vn.p6monitor.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private final AtomicLong time = new AtomicLong(Long.MAX_VALUE - 10);
    private final Breaker breaker = new Breaker(Duration.ofNanos(100), time::get);

    @Test
    void letsEveryoneTryWhileNothingFails() {
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isTrue();
        breaker.succeeded();
        assertThat(breaker.mayTry()).isTrue();
    }

    @Test
    void letsOneTryAfterAPauseWhenSomethingHasFailed() {
        breaker.failed();
        assertThat(breaker.mayTry()).isFalse();
        time.addAndGet(99);
        assertThat(breaker.mayTry()).isFalse();
        time.addAndGet(1);
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isFalse();
        time.addAndGet(100);
        assertThat(breaker.mayTry()).as("the one that tried may never tell").isTrue();
    }

    @Test
    void saysThatItPausesWithoutTakingATurn() {
        assertThat(breaker.isPausing()).isFalse();
        breaker.failed();
        assertThat(breaker.isPausing()).isTrue();
        time.addAndGet(100);
        assertThat(breaker.isPausing()).isFalse();
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.isPausing()).as("while one tries").isTrue();
        breaker.succeeded();
        assertThat(breaker.isPausing()).isFalse();
    }

    @Test
    void letsEveryoneTryAgainOnceOneHasGotThrough() {
        breaker.failed();
        time.addAndGet(100);
        assertThat(breaker.mayTry()).isTrue();
        breaker.succeeded();
        assertThat(breaker.mayTry()).isTrue();
        assertThat(breaker.mayTry()).isTrue();
    }
}
