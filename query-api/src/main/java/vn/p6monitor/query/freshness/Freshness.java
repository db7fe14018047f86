package vn.p6monitor.query.freshness;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.ProgressDocument;

/// How current the answers are.
///
/// @param asOf when the numbers that are visible were; absent before there are any
/// @param pending records that are not visible yet
record Freshness(@Nullable Instant asOf, long pending) {
    /// @param ends must have been read before the progress, so that what came between counts as pending at most
    static Freshness of(Map<String, Long> ends, ProgressDocument progress) {
        long pending = 0;
        for (var end : ends.entrySet()) {
            long passed = progress.passed().getOrDefault(end.getKey(), 0L);
            pending += Math.max(0, end.getValue() - passed);
        }
        return new Freshness(progress.asOf() == null ? null : Instant.ofEpochMilli(progress.asOf()), pending);
    }
}
