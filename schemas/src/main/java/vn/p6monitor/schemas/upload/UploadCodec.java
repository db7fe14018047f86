package vn.p6monitor.schemas.upload;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroText;

/// Uploads as Avro records.
public final class UploadCodec {
    private UploadCodec() {}

    public static GenericRecord encode(Upload upload) {
        var record = new GenericData.Record(AvroSchemas.UPLOAD);
        record.put("id", upload.id().toString());
        record.put("sender", upload.sender());
        record.put("province", upload.province());
        record.put("way", upload.way().code());
        record.put("sort", upload.sort().code());
        record.put("beganAt", upload.beganAt().toEpochMilli());
        record.put("endedAt", upload.endedAt().toEpochMilli());
        record.put("accepted", upload.accepted());
        record.put("rejected", upload.rejected());
        record.put("state", upload.state().name());
        record.put("withdraws", text(upload.withdraws()));
        return record;
    }

    /// Reads an upload, or says where the first place is at which it is not one.
    public static Verdict<Upload> decode(GenericRecord record) {
        var id = Codes.reportId(AvroText.required(record, "id"));
        if (id.isEmpty()) return malformed("id");
        var way = Way.parse(AvroText.required(record, "way"));
        if (way.isEmpty()) return malformed("way");
        var sort = Upload.Sort.parse(AvroText.required(record, "sort"));
        if (sort.isEmpty()) return malformed("sort");
        var state = state(AvroText.required(record, "state"));
        if (state.isEmpty()) return malformed("state");
        var text = AvroText.optional(record, "withdraws");
        var withdraws = text == null ? null : Codes.reportId(text).orElse(null);
        if (text != null && withdraws == null) return malformed("withdraws");
        return Verdict.accepted(new Upload(
                id.get(),
                AvroText.required(record, "sender"),
                AvroText.optional(record, "province"),
                way.get(),
                sort.get(),
                Instant.ofEpochMilli((long) record.get("beganAt")),
                Instant.ofEpochMilli((long) record.get("endedAt")),
                (long) record.get("accepted"),
                (long) record.get("rejected"),
                state.get(),
                withdraws));
    }

    private static Optional<Upload.State> state(String name) {
        return Arrays.stream(Upload.State.values())
                .filter(state -> state.name().equals(name))
                .findFirst();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    private static Verdict<Upload> malformed(String path) {
        return Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, path));
    }
}
