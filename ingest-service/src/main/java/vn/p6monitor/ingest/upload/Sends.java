package vn.p6monitor.ingest.upload;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Event;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.events.Refusal;

/// The events and refusals of one upload on their way, at most so many at once; the first that fails ends the upload.
public final class Sends {
    private static final int MOST_UNDER_WAY = 10_000;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Events events;
    private final Semaphore room = new Semaphore(MOST_UNDER_WAY);
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    public Sends(Events events) {
        this.events = events;
    }

    /// @throws EventsUnavailableException when this or an earlier event cannot be kept
    public void write(Event event) {
        send(() -> events.write(event));
    }

    /// @throws EventsUnavailableException when this or an earlier one cannot be kept
    public void write(Refusal refusal) {
        send(() -> events.write(refusal));
    }

    /// Waits until every event is acknowledged.
    ///
    /// @throws EventsUnavailableException when one cannot be kept
    public void awaitAll() {
        waitForRoom(MOST_UNDER_WAY);
        room.release(MOST_UNDER_WAY);
    }

    private void send(Supplier<CompletableFuture<Void>> writing) {
        waitForRoom(1);
        var _ = writing.get().whenComplete((_, failed) -> {
            if (failed != null) failure.compareAndSet(null, failed);
            room.release();
        });
    }

    private void waitForRoom(int events) {
        try {
            if (!room.tryAcquire(events, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EventsUnavailableException("no acknowledgement within " + LONGEST_WAIT);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventsUnavailableException("interrupted while waiting for acknowledgements", e);
        }
        var failed = failure.get();
        if (failed != null) throw new EventsUnavailableException("an event of the upload could not be kept", failed);
    }
}
