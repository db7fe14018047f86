package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NewestTest {
    private final Newest newest = new Newest();

    @Test
    void isFreshForTwoSeconds() {
        newest.heard(10_000);
        assertThat(newest.isFresh(9_000)).isTrue();
        assertThat(newest.isFresh(11_999)).isTrue();
        assertThat(newest.isFresh(12_000)).isFalse();
    }

    @Test
    void isNotMadeOlderByWhatComesLater() {
        newest.heard(10_000);
        newest.heard(3_000);
        assertThat(newest.receivedAt()).isEqualTo(10_000);
    }

    @Test
    void isFreshWhereNothingHasCome() {
        assertThat(newest.isFresh(1_000_000)).isTrue();
        assertThat(newest.receivedAt()).isZero();
    }
}
