package vn.p6monitor.ingest.archive;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;

/// A report that was refused once.
///
/// @param id `partition-offset` in the topic of refusals
/// @param place of the refusal, as `Headers.source` writes it
/// @param upload with which it came, null where it came by Kafka
/// @param sender with the rights with which it came, so far as they matter for it
/// @param reasons each a code, and a path where there is one
public record KeptRefusal(
        String id,
        String place,
        Instant refusedAt,
        @Nullable UUID upload,
        @Nullable String province,
        Sender sender,
        List<String> reasons,
        Content content) {
    /// The bytes as they came.
    public sealed interface Content {}

    /// A JSON line.
    ///
    /// @param isTruncated whether these are not all of its bytes, so that it cannot be judged
    public record Json(ByteBuffer bytes, boolean isTruncated) implements Content {}

    /// A record of Kafka, read only when it is asked for.
    public record Avro(Supplier<Verdict<Report>> report) implements Content {}

    /// Whether one of the reasons has the code.
    public boolean isFor(String code) {
        return codes().anyMatch(code::equals);
    }

    /// The codes of its reasons, one maybe more than once.
    public Stream<String> codes() {
        return reasons.stream().map(reason -> reason.split(" ", 2)[0]);
    }
}
