package vn.p6monitor.ingest.events;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/// Keeps events in memory, and can be made to fail.
public final class InMemoryEvents implements Events {
    private final List<Event> kept = new CopyOnWriteArrayList<>();
    private final List<Refusal> refusals = new CopyOnWriteArrayList<>();
    private final Consumer<Event> onKept;
    private final AtomicInteger room = new AtomicInteger(Integer.MAX_VALUE);
    private volatile boolean knownToBeAway;

    public InMemoryEvents() {
        this(_ -> {});
    }

    /// @param onKept told of every event that is kept
    public InMemoryEvents(Consumer<Event> onKept) {
        this.onKept = onKept;
    }

    public List<Event> kept() {
        return kept;
    }

    public List<Refusal> refusals() {
        return refusals;
    }

    /// Takes so many more events and refusals and then fails.
    public void failAfter(int events) {
        room.set(events);
    }

    /// As `failAfter(0)`, and it is known before anyone tries.
    public void goAway() {
        failAfter(0);
        knownToBeAway = true;
    }

    public void recover() {
        knownToBeAway = false;
        room.set(Integer.MAX_VALUE);
        kept.clear();
        refusals.clear();
    }

    @Override
    public boolean areAway() {
        return knownToBeAway;
    }

    @Override
    public CompletableFuture<Void> write(Event event) {
        if (room.getAndDecrement() <= 0)
            return CompletableFuture.failedFuture(new EventsUnavailableException("away for a test"));
        kept.add(event);
        onKept.accept(event);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Void> write(Refusal refusal) {
        if (room.getAndDecrement() <= 0)
            return CompletableFuture.failedFuture(new EventsUnavailableException("away for a test"));
        refusals.add(new Refusal(
                refusal.origin(),
                refusal.sort(),
                copy(refusal.bytes()),
                refusal.isTruncated(),
                refusal.subject(),
                refusal.problems(),
                refusal.province(),
                refusal.authority()));
        return CompletableFuture.completedFuture(null);
    }

    private static ByteBuffer copy(ByteBuffer bytes) {
        return ByteBuffer.allocate(bytes.remaining()).put(bytes).flip();
    }
}
