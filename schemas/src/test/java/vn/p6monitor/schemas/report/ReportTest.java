package vn.p6monitor.schemas.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportTest {
    @ParameterizedTest
    @CsvSource({
        "2025-06-02T08:14:03Z, 2025-06-02T08:14:03Z",
        "2025-06-02T08:14:03.123456789Z, 2025-06-02T08:14:03.123Z",
        "2025-06-02T08:14:03.999999999Z, 2025-06-02T08:14:03.999Z",
        "1969-12-31T23:59:59.999999999Z, 1969-12-31T23:59:59.999Z"
    })
    void wasSubmittedAtAWholeMillisecond(Instant written, Instant kept) {
        var report = Reports.with(Reports.of(Said.data("staff", "staff", 1)), null, null, written);
        assertThat(report.submittedAt()).isEqualTo(kept).isEqualTo(Instant.ofEpochMilli(written.toEpochMilli()));
    }
}
