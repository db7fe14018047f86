package vn.p6monitor.streams.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.proof.HeapStore;

class CounterTest {
    final HeapStore<Long> store = new HeapStore<>("versions");

    @Test
    void beginsAtTheMicrosecondsOfTheClock() {
        assertThat(new Counter(store, 7).next()).isEqualTo(7_001);
    }

    @Test
    void goesOnFromWhatWasKeptWhateverTheClockSays() {
        var counter = new Counter(store, 7);
        counter.next();
        counter.next();
        counter.keep();
        assertThat(new Counter(store, 9).next()).isEqualTo(7_003);
        assertThat(new Counter(store, 1).next()).isEqualTo(7_003);
    }

    @Test
    void keepsNothingThatWasNotGivenOut() {
        new Counter(store, 7).keep();
        assertThat(store.approximateNumEntries()).isZero();
    }

    @Test
    void isAheadOfItselfAfterAReset() {
        var before = new Counter(store, 7);
        for (int i = 0; i < 999; i++) before.next();
        assertThat(new Counter(new HeapStore<>("empty"), 8).next()).isGreaterThan(before.next());
    }
}
