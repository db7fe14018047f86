package vn.p6monitor.ingest.archive;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import vn.p6monitor.schemas.upload.Upload;

/// What the door has kept, from a time until now, in the order of each partition.
///
/// Every method fails with `EventsUnavailableException` when that cannot be read in a bounded time.
public interface Archive {
    void reports(Instant from, Consumer<KeptReport> reader);

    void refusals(Instant from, Consumer<KeptRefusal> reader);

    /// The one of the id, empty where there is none.
    Optional<KeptRefusal> refusal(String id);

    void uploads(Instant from, Consumer<Upload> reader);
}
