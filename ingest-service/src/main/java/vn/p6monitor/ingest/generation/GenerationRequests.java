package vn.p6monitor.ingest.generation;

import vn.p6monitor.schemas.generation.GenerationLog;
import vn.p6monitor.schemas.generation.GenerationRequest;
import vn.p6monitor.schemas.index.Generation;

/// What was asked to be computed, and where to ask for more.
public interface GenerationRequests {
    /// Everything that was asked for until now.
    ///
    /// @throws vn.p6monitor.ingest.events.EventsUnavailableException when that cannot be said within a bounded time
    GenerationLog untilNow();

    /// Asks, and returns when all in-sync replicas have it. Where that cannot be said, it may be asked for or not.
    ///
    /// @throws vn.p6monitor.ingest.events.EventsUnavailableException when that cannot be said within a bounded time
    Generation ask(GenerationRequest request);
}
