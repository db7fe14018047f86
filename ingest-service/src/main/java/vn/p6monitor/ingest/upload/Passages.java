package vn.p6monitor.ingest.upload;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.ingest.events.Events;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.register.Register;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;

/// Begins uploads.
@Component
public final class Passages {
    private final Events events;
    private final Register register;
    private final UploadIds ids;
    private final UploadMetrics metrics;
    private final LateRecords late;
    private final Clock clock;

    Passages(Events events, Register register, UploadIds ids, UploadMetrics metrics, LateRecords late, Clock clock) {
        this.events = events;
        this.register = register;
        this.ids = ids;
        this.metrics = metrics;
        this.late = late;
        this.clock = clock;
    }

    /// @param dryRun then nothing is kept nor counted
    public Passage begin(Upload.Sort sort, Sender sender, Way way, boolean dryRun) {
        return begin(sort, sender, way, null, dryRun);
    }

    /// Begins to undo an upload of reports.
    public Passage beginToWithdraw(UUID upload, Sender sender) {
        return begin(Upload.Sort.REPORT, sender, Way.WITHDRAWAL, upload, false);
    }

    private Passage begin(Upload.Sort sort, Sender sender, Way way, @Nullable UUID withdraws, boolean dryRun) {
        var beganAt = clock.instant();
        var origin = new Origin(ids.next(beganAt), sender.id(), way);
        var begun = new Passage.Begun(origin, sort, sender, beganAt, withdraws);
        return new Passage(dryRun ? null : events, register, metrics, late, clock, begun);
    }
}
