package vn.p6monitor.ingest.archive;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;

/// A report that came by the door.
///
/// @param upload that brought it
/// @param replayedFrom the upload in which it was first refused, where it was judged again later
/// @param instance id of the filled-in form that it came as, null where it came as anything else
/// @param report read only when it is asked for
public record KeptReport(
        String facility,
        @Nullable UUID upload,
        @Nullable UUID replayedFrom,
        @Nullable UUID instance,
        Supplier<Verdict<Report>> report) {
    /// Whether the upload brought it, be it later.
    public boolean isFrom(UUID id) {
        return id.equals(upload) || id.equals(replayedFrom);
    }
}
