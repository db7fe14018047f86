package vn.p6monitor.streams.admit;

import java.util.List;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportWire;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;

/// What is said of a refused record: why, where it lies, and as much of whose it is as can be read.
final class RefusalHeaders {
    private static final List<String> OF_THE_DOOR = List.of(Headers.UPLOAD, Headers.SENDER, Headers.WAY, Headers.LINE);

    /// So that a record of nothing but mistakes still fits into the topic.
    private static final int MOST_REASONS = 100;

    private final ReportWire reports;

    RefusalHeaders(ReportWire reports) {
        this.reports = reports;
    }

    /// Reads refused reports once more for the names in them: they are few, and those that are admitted pay nothing.
    RecordHeaders of(RecordMetadata metadata, Record<byte[], byte[]> record, List<Problem> problems) {
        var headers = new RecordHeaders();
        var topic = metadata.topic();
        headers.add(Headers.of(Headers.SOURCE, Headers.source(topic, metadata.partition(), metadata.offset())));
        problems.stream()
                .limit(MOST_REASONS)
                .forEach(problem -> headers.add(Headers.of(Headers.REASON, Headers.reason(problem))));
        if (record.value() != null && record.value().length > ReportWire.LONGEST) {
            headers.add(Headers.of(Headers.TRUNCATED, "true"));
        }
        if (topic.equals(Topics.INGESTED_REPORTS)) copyTheDoors(record, headers);
        var province = Topics.province(topic);
        if (province != null) headers.add(Headers.of(Headers.PROVINCE, province));
        if (Topics.FIELD_REPORTS.matcher(topic).matches()) nameTheReport(record.value(), headers);
        return headers;
    }

    /// Only from the door's own topic: elsewhere anyone may write such headers.
    private static void copyTheDoors(Record<byte[], byte[]> record, RecordHeaders headers) {
        for (var name : OF_THE_DOOR) {
            var text = Headers.text(record.headers(), name);
            if (text != null) headers.add(Headers.of(name, text));
        }
    }

    private void nameTheReport(byte @Nullable [] bytes, RecordHeaders headers) {
        if (bytes == null || !(reports.decode(bytes) instanceof Verdict.Accepted<Report>(var report))) return;
        if (Codes.isWellFormed(report.facility())) headers.add(Headers.of(Headers.FACILITY, report.facility()));
        headers.add(Headers.of(Headers.REPORT_ID, report.reportId().toString()));
    }
}
