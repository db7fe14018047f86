package vn.p6monitor.ingest.events;

import java.util.concurrent.CompletableFuture;

/// Where events are kept.
public interface Events {
    /// Begins to write an event; may wait for room.
    ///
    /// @return done when all in-sync replicas have the event; fails with `EventsUnavailableException` within a
    /// bounded time when that cannot be said: then the event may be there or not
    CompletableFuture<Void> write(Event event);

    /// Begins to write a refusal, in the same way and with the same promise; its bytes are read before this returns.
    CompletableFuture<Void> write(Refusal refusal);

    /// Whether it is known already that nothing can be kept now; told at once, to be asked before a body is read.
    boolean areAway();
}
