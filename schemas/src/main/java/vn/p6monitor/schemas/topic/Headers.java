package vn.p6monitor.schemas.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;

/// The names of records' headers, whose values are UTF-8 text.
public final class Headers {
    /// Id of the upload that brought the record, a UUID; see `vn.p6monitor.schemas.upload`.
    public static final String UPLOAD = "upload";

    /// The client that sent it.
    public static final String SENDER = "sender";

    /// The code of a `Way`; absent on what came by a province's own topic.
    public static final String WAY = "way";

    /// The line or row of the upload, decimal, from 1; absent where the upload is one document.
    public static final String LINE = "line";

    /// Where a record of another topic is that this one speaks of or was made of, as `source` writes it.
    public static final String SOURCE = "source";

    /// Of what was refused once and holds now: id of the upload in which it was refused, where it came by the door.
    public static final String REPLAYED_FROM = "replayedFrom";

    /// Of what came as a form: id of the filled-in form, a UUID, by which a later edition of it names it.
    public static final String INSTANCE = "instance";

    /// Of a refusal, once for each problem, as `reason` writes it.
    public static final String REASON = "reason";

    /// Of a refusal: what the bytes were taken for, the code of an `Upload.Sort`; absent on what came by Kafka.
    public static final String SORT = "sort";

    /// Of a refusal: the 2025 code of the sender's province, else of the facility's; absent where neither is known.
    public static final String PROVINCE = "province";

    /// Of a refusal: the facility that it names, as far as that could be read.
    public static final String FACILITY = "facility";

    /// Of a refusal: the report that it is, as far as that could be read.
    public static final String REPORT_ID = "reportId";

    /// Of a refusal, once for each right that the sender had: `ministry`, `province:11`, and `facility:CODE` where a
    /// reporter may speak for the facility that is named. Absent on what came by Kafka, where `source` says it.
    public static final String AUTHORITY = "authority";

    /// Of a refusal: `true` where the bytes are not all that came, so that they cannot be judged again.
    public static final String TRUNCATED = "truncated";

    private Headers() {}

    public static Header of(String name, String text) {
        return new RecordHeader(name, text.getBytes(UTF_8));
    }

    /// The text of the last header of the name, absent where there is none.
    public static @Nullable String text(org.apache.kafka.common.header.Headers headers, String name) {
        var header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    /// The texts of all headers of the name, in their order.
    public static List<String> texts(org.apache.kafka.common.header.Headers headers, String name) {
        return StreamSupport.stream(headers.headers(name).spliterator(), false)
                .filter(header -> header.value() != null)
                .map(header -> new String(header.value(), UTF_8))
                .toList();
    }

    /// `CODE path`, or `CODE` where the problem is of the whole.
    public static String reason(Problem problem) {
        return (problem.code() + " " + problem.path()).strip();
    }

    /// `topic-partition@offset`.
    public static String source(String topic, int partition, long offset) {
        return topic + '-' + partition + '@' + offset;
    }
}
