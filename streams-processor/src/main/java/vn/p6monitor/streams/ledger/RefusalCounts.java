package vn.p6monitor.streams.ledger;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.topic.Way;

/// Counts what the processor has refused, by the code of each reason and by province.
///
/// Since it was started, and once, however often a book is filled again. What came by the door is counted there.
public final class RefusalCounts {
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    private final MeterRegistry meters;
    private final long since;
    private final Map<Integer, Long> counted = new HashMap<>();

    /// @param since when the process was started, in milliseconds of the epoch
    public RefusalCounts(MeterRegistry meters, long since) {
        this.meters = meters;
        this.since = since;
    }

    /// A refusal with two reasons counts under both.
    ///
    /// @param partition and `offset`: where it lies
    void count(int partition, long offset, RejectionDocument refusal) {
        if (refusal.refusedAt() < since || offset < counted.getOrDefault(partition, 0L)) return;
        counted.put(partition, offset + 1);
        if (!refusal.way().equals(Way.KAFKA.code())) return;
        refusal.reasons().stream()
                .map(RefusalCounts::code)
                .distinct()
                .forEach(code -> meters.counter(
                                "p6.processor.refused", "code", code, "province", province(refusal.province()))
                        .increment());
    }

    /// Whatever else stands there counts as one, so that there are few series.
    private static String code(RejectionDocument.Reason reason) {
        return ProblemCode.parse(reason.code()).map(ProblemCode::name).orElse("OTHER");
    }

    private static String province(@Nullable String code) {
        return code != null && PROVINCE.matcher(code).matches() ? code : "none";
    }
}
