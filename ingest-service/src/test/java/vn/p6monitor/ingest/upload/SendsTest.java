package vn.p6monitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;

class SendsTest {
    private static final int MORE_THAN_MAY_BE_UNDER_WAY = 25_000;

    private final Slow slow = new Slow();
    private final AtomicInteger written = new AtomicInteger();

    /// Acknowledges when it is told to.
    private static final class Slow implements Events {
        private final Queue<CompletableFuture<Void>> unacknowledged = new ConcurrentLinkedQueue<>();

        @Override
        public CompletableFuture<Void> write(Event event) {
            var acknowledged = new CompletableFuture<Void>();
            unacknowledged.add(acknowledged);
            return acknowledged;
        }

        @Override
        public CompletableFuture<Void> write(Refusal refusal) {
            throw new AssertionError(refusal);
        }

        @Override
        public boolean areAway() {
            return false;
        }

        void acknowledge(int count) {
            for (int i = 0; i < count; i++) unacknowledged.remove().complete(null);
        }
    }

    @Test
    void makeTheSenderWaitWhileKafkaDoes() throws InterruptedException {
        var sender = Thread.ofVirtual().start(this::send);
        awaitStill(10_000);
        slow.acknowledge(3_000);
        awaitStill(13_000);
        while (sender.isAlive()) {
            slow.acknowledge(slow.unacknowledged.size());
            sender.join(Duration.ofMillis(1));
        }
        assertThat(written).hasValue(MORE_THAN_MAY_BE_UNDER_WAY);
    }

    private void send() {
        var school = KnownRegister.school("11-TH-0042", "03358");
        var event = new Event(
                Topics.FACILITIES,
                school.code(),
                FacilityCodec.encode(school),
                new Origin(new UUID(0, 1), "ministry", Way.NDJSON));
        var sends = new Sends(slow);
        for (int i = 0; i < MORE_THAN_MAY_BE_UNDER_WAY; i++) {
            sends.write(event);
            written.incrementAndGet();
        }
        sends.awaitAll();
    }

    /// So many are written in the end, and no more.
    private void awaitStill(int count) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (written.get() < count && System.nanoTime() < end) Thread.sleep(1);
        Thread.sleep(50);
        assertThat(written).hasValue(count);
    }
}
