package vn.p6monitor.schemas.report;

import java.time.Instant;
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
        @Nullable SectionData data) {}
