package vn.p6monitor.ingest.upload;

import java.time.Instant;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.lines.Line;

/// Where the lines of one sort are judged.
public interface Desk {
    /// What the lines are, as metrics call it.
    String sort();

    /// The name under which an answer tells what a refused line is about.
    String idName();

    Judgement judge(Line line, Instant receivedAt, Origin origin);
}
