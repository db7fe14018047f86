package vn.p6monitor.ingest.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Reports as text, and what becomes of them in June 2025.
final class Readings {
    private static final Instant NOW = Instant.parse("2025-06-10T00:00:00Z");

    private Readings() {}

    /// A report for connectivity of the month, where one field has another value, with one more field where given.
    static String with(String field, String value, String data, String month, @Nullable String more) {
        var report = new StringBuilder("{");
        append(report, "\"reportId\"", "\"0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10\"", field, value);
        append(report, "\"facility\"", "\"f\"", field, value);
        append(report, "\"section\"", "\"connectivity\"", field, value);
        append(report, "\"period\"", '"' + month + '"', field, value);
        append(report, "\"submittedAt\"", "\"2025-06-02T08:14:03Z\"", field, value);
        if (report.indexOf(field + ":") < 0)
            report.append(field).append(':').append(value).append(',');
        if (more != null) report.append(more).append(',');
        return report.append("\"data\":").append(data).append('}').toString();
    }

    private static void append(StringBuilder report, String name, String usual, String field, String value) {
        report.append(name)
                .append(':')
                .append(name.equals(field) ? value : usual)
                .append(',');
    }

    static Section section(String name) {
        return Sections.named(name).orElseThrow();
    }

    static Report read(String json) {
        return switch (reading(json).verdict()) {
            case Verdict.Accepted(var report) -> report;
            case Verdict.Refused(var problems) -> throw new AssertionError(problems);
        };
    }

    static List<String> problems(String json) {
        return refusal(json).stream().map(p -> p.code() + " " + p.path()).toList();
    }

    static List<Problem> refusal(String json) {
        return ((Verdict.Refused<Report>) reading(json).verdict()).problems();
    }

    static Reading reading(String json) {
        return ReportReader.read(ByteBuffer.wrap(json.getBytes(UTF_8)), NOW);
    }
}
