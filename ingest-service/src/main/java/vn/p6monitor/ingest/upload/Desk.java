package vn.p6monitor.ingest.upload;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.ingest.lines.Line;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.upload.Upload;

/// Where the lines of one sort are judged, for one sender.
public interface Desk {
    Upload.Sort sort();

    Sender sender();

    Judgement judge(Line line, Instant receivedAt, Origin origin);

    /// The name under which an answer tells what a refused line is about.
    default String idName() {
        return switch (sort()) {
            case REPORT -> "reportId";
            case FACILITY -> "facility";
        };
    }

    /// What an answer tells under that name, null where it cannot be read.
    default @Nullable String id(Subject subject) {
        return switch (sort()) {
            case REPORT -> subject.reportId();
            case FACILITY -> subject.facility();
        };
    }
}
