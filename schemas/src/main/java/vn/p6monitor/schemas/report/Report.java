package vn.p6monitor.schemas.report;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.period.Month;

/// One version of a field report.
///
/// @param submittedAt by the sender's clock, to the millisecond
/// @param data absent only where the report is withdrawn
public record Report(
        UUID reportId,
        int revision,
        boolean withdrawn,
        String facility,
        String site,
        Section section,
        Month month,
        Instant submittedAt,
        @Nullable SectionData data) {
    public Report {
        // What is sent more exactly is rounded down at once, so that it is the same here and after a way through Kafka.
        submittedAt = submittedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
