package vn.p6monitor.ingest.upload;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.upload.Upload;

/// Counts what was accepted, and what was refused by the code of each reason and by province.
@Component
final class UploadMetrics {
    private static final Pattern PROVINCE = Pattern.compile("[0-9]{2}");

    private final MeterRegistry meters;

    UploadMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    void accepted(Upload.Sort sort, long lines) {
        meters.counter("p6.ingest.accepted", "sort", sort.code()).increment((double) lines);
    }

    /// A line with two reasons counts under both.
    ///
    /// @param province by its 2025 code; whatever else stands there counts as none, so that there are few series
    void refused(Upload.Sort sort, @Nullable String province, List<Problem> problems) {
        var where = province != null && PROVINCE.matcher(province).matches() ? province : "none";
        problems.stream()
                .map(problem -> problem.code().name())
                .distinct()
                .forEach(code -> meters.counter(
                                "p6.ingest.refused", "sort", sort.code(), "code", code, "province", where)
                        .increment());
    }
}
