package vn.p6monitor.query.freshness;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.ProgressDocument;
import vn.p6monitor.schemas.topic.Topics;

/// How current the answers are.
///
/// @param asOf when the numbers that are visible were; absent before there are any
/// @param pending records that are not visible yet
record Freshness(@Nullable Instant asOf, long pending) {
    /// @param ends must have been read before the progress, so that what came between counts as pending at most
    /// @param numbers how far the numbers reach
    /// @param ledger how far receipts, rejections, uploads and the register reach
    static Freshness of(Map<String, Long> ends, ProgressDocument numbers, ProgressDocument ledger) {
        long pending = 0;
        for (var end : ends.entrySet()) {
            var topic = end.getKey().substring(0, end.getKey().lastIndexOf('-'));
            long passed = Math.min(
                    Topics.RECORD.matcher(topic).matches() ? passed(numbers, end.getKey()) : Long.MAX_VALUE,
                    topic.equals(Topics.AREAS) ? Long.MAX_VALUE : passed(ledger, end.getKey()));
            pending += Math.max(0, end.getValue() - passed);
        }
        return new Freshness(numbers.asOf() == null ? null : Instant.ofEpochMilli(numbers.asOf()), pending);
    }

    private static long passed(ProgressDocument progress, String partition) {
        return progress.passed().getOrDefault(partition, 0L);
    }
}
