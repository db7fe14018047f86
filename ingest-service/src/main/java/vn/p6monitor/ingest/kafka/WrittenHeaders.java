package vn.p6monitor.ingest.kafka;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.events.Origin;
import vn.p6monitor.ingest.events.Refusal;
import vn.p6monitor.schemas.topic.Headers;

/// The headers of what this service writes.
final class WrittenHeaders {
    /// So that a line of nothing but mistakes still fits into a record.
    private static final int MOST_REASONS = 100;

    private WrittenHeaders() {}

    static List<Header> of(Origin origin) {
        var headers = new ArrayList<Header>();
        headers.add(Headers.of(Headers.UPLOAD, origin.upload().toString()));
        headers.add(Headers.of(Headers.SENDER, origin.sender()));
        headers.add(Headers.of(Headers.WAY, origin.way().code()));
        var line = origin.line();
        if (line != null) headers.add(Headers.of(Headers.LINE, line.toString()));
        addIfKnown(
                headers,
                Headers.INSTANCE,
                origin.instance() == null ? null : origin.instance().toString());
        var replayed = origin.replayed();
        if (replayed != null) {
            headers.add(Headers.of(Headers.SOURCE, replayed.place()));
            var upload = replayed.upload();
            if (upload != null) headers.add(Headers.of(Headers.REPLAYED_FROM, upload.toString()));
        }
        return headers;
    }

    static List<Header> of(Refusal refusal) {
        var headers = of(refusal.origin());
        headers.add(Headers.of(Headers.SORT, refusal.sort().code()));
        refusal.problems().stream()
                .limit(MOST_REASONS)
                .forEach(problem -> headers.add(Headers.of(Headers.REASON, Headers.reason(problem))));
        addIfKnown(headers, Headers.PROVINCE, refusal.province());
        addIfKnown(headers, Headers.FACILITY, refusal.subject().facility());
        addIfKnown(headers, Headers.REPORT_ID, refusal.subject().reportId());
        refusal.authority().forEach(right -> headers.add(Headers.of(Headers.AUTHORITY, right)));
        if (refusal.isTruncated()) headers.add(Headers.of(Headers.TRUNCATED, "true"));
        return headers;
    }

    private static void addIfKnown(List<Header> headers, String name, @Nullable String text) {
        if (text != null) headers.add(Headers.of(name, text));
    }
}
