package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.proof.HeapStore;

class UnsettledTest {
    private final HeapStore<Long> store = new HeapStore<>(Unsettled.STORE);
    private Unsettled unsettled = new Unsettled(store);

    private void restart() {
        unsettled = new Unsettled(store);
    }

    @Test
    void isTakenOnceInTheOrderOfCodes() {
        unsettled.mark("b");
        unsettled.mark("a");
        unsettled.mark("b");
        assertThat(unsettled.take()).containsExactly("a", "b");
        assertThat(unsettled.take()).isEmpty();
    }

    @Test
    void isKeptOverARestart() {
        unsettled.mark("a");
        restart();
        unsettled.mark("b");
        restart();
        assertThat(unsettled.take()).containsExactly("a", "b");
        restart();
        assertThat(unsettled.take()).isEmpty();
    }

    @Test
    void isMarkedAgainAfterItWasTaken() {
        unsettled.mark("a");
        unsettled.mark("b");
        assertThat(unsettled.take()).hasSize(2);
        unsettled.mark("b");
        restart();
        assertThat(unsettled.take()).containsExactly("b");
    }

    @Test
    void whatIsAddedToWhatWasTakenIsNotMarked() {
        unsettled.take().add("a");
        assertThat(unsettled.take()).isEmpty();
        restart();
        assertThat(unsettled.take()).isEmpty();
    }
}
