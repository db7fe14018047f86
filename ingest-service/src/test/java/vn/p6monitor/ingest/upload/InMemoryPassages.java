package vn.p6monitor.ingest.upload;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.register.Register;

/// Uploads without a service around them.
public final class InMemoryPassages {
    private InMemoryPassages() {}

    public static Passages over(Events events, Register register, Clock clock) {
        return new Passages(
                events,
                register,
                new UploadIds(),
                new UploadMetrics(new SimpleMeterRegistry()),
                new LateRecords(events, Duration.ofSeconds(1)),
                clock);
    }
}
