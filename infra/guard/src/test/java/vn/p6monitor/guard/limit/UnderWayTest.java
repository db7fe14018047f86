package vn.p6monitor.guard.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class UnderWayTest {
    private final UnderWay underWay = new UnderWay(3, 2);

    @Test
    void turnsAwayTheThirdOfOneAndTheFourthOfAll() {
        assertThat(underWay.begin("one")).isEmpty();
        assertThat(underWay.begin("one")).isEmpty();
        assertThat(underWay.begin("one")).contains(Excess.AT_ONCE);
        assertThat(underWay.begin("another")).isEmpty();
        assertThat(underWay.begin("a third")).contains(Excess.BUSY);
        underWay.end("one");
        assertThat(underWay.begin("a third")).isEmpty();
    }

    @Test
    void forgetsWhoHasNothingUnderWay() {
        underWay.begin("one");
        underWay.begin("one");
        underWay.end("one");
        underWay.end("one");
        assertThat(underWay.count()).isZero();
    }

    @Test
    void losesNoPlaceHoweverManyComeAtOnce() throws InterruptedException {
        var done = new CountDownLatch(10_000);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 10_000; i++) {
                var whose = "sender " + i % 7;
                senders.execute(() -> {
                    if (underWay.begin(whose).isEmpty()) underWay.end(whose);
                    done.countDown();
                });
            }
            done.await();
        }
        assertThat(underWay.count()).isZero();
        for (var whose : List.of("one", "another", "a third"))
            assertThat(underWay.begin(whose)).isEmpty();
    }
}
