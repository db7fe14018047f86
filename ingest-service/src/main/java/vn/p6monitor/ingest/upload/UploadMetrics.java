package vn.p6monitor.ingest.upload;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.p6monitor.schemas.problem.Problem;

/// Counts what was accepted, and what was refused by the code of each reason.
@Component
final class UploadMetrics {
    private final MeterRegistry meters;

    UploadMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(String sort, long lines) {
        meters.counter("p6.ingest.accepted", "sort", sort).increment((double) lines);
    }

    /// A line with two reasons counts under both.
    void refused(String sort, List<Problem> problems) {
        problems.stream()
                .map(problem -> problem.code().name())
                .distinct()
                .forEach(code -> meters.counter("p6.ingest.refused", "sort", sort, "code", code)
                        .increment());
    }
}
