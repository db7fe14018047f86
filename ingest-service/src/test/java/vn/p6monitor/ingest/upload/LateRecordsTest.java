package vn.p6monitor.ingest.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.InMemoryEvents;
import vn.p6monitor.ingest.register.KnownRegister;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;

class LateRecordsTest {
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final InMemoryEvents events = new InMemoryEvents();

    @Test
    void areWrittenWhenSomethingCanBeKeptAgain() throws InterruptedException {
        try (var late = new LateRecords(events, Duration.ofMillis(1))) {
            late.start();
            events.goAway();
            late.write(record());
            late.write(record());
            Thread.sleep(50);
            assertThat(events.kept()).isEmpty();
            events.recover();
            awaitKept(2);
            assertThat(events.kept()).extracting(Event::topic).containsOnly(Topics.UPLOADS);
        }
    }

    @Test
    void areTriedUntilTheyAreKept() throws InterruptedException {
        try (var late = new LateRecords(events, Duration.ofMillis(1))) {
            late.start();
            events.failAfter(0);
            late.write(record());
            Thread.sleep(50);
            events.failAfter(1);
            awaitKept(1);
        }
    }

    /// As a cut off upload leaves it.
    private static Event record() {
        var kept = new InMemoryEvents();
        var passages = InMemoryPassages.over(kept, KnownRegister.ofASmallCountry(), Clock.fixed(NOW, ZoneOffset.UTC));
        passages.begin(
                        Upload.Sort.REPORT,
                        new Sender("ministry", Set.of(Role.MINISTRY), null, Set.of()),
                        Way.JSON,
                        false)
                .cutOff();
        return kept.kept().getFirst();
    }

    private void awaitKept(int count) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (events.kept().size() < count && System.nanoTime() < end) Thread.sleep(1);
        assertThat(events.kept()).hasSize(count);
    }
}
