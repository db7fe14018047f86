package vn.p6monitor.schemas.generation;

import java.util.List;
import java.util.stream.Collectors;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroText;

/// Requests as Avro records; a catalogue goes in lines, because a text of Avro is bounded and a list as well.
public final class GenerationRequestCodec {
    /// The most lines that a catalogue can have to be asked for.
    public static final int MOST_LINES = 10_000;

    private GenerationRequestCodec() {}

    public static GenericRecord encode(GenerationRequest request) {
        var record = new GenericData.Record(AvroSchemas.GENERATION_REQUEST);
        record.put("reason", request.reason().code());
        record.put(
                "catalogue",
                request.catalogue() == null ? null : List.of(request.catalogue().split("\n", -1)));
        record.put("askedBy", request.askedBy());
        return record;
    }

    public static Verdict<GenerationRequest> decode(GenericRecord record) {
        var reason = GenerationRequest.Reason.parse(AvroText.required(record, "reason"));
        var catalogue = catalogue(record);
        if (reason.isEmpty()) return malformed("reason");
        if (catalogue == null && reason.get() != GenerationRequest.Reason.REBUILD) return malformed("catalogue");
        return Verdict.accepted(new GenerationRequest(reason.get(), catalogue, AvroText.required(record, "askedBy")));
    }

    private static @Nullable String catalogue(GenericRecord record) {
        return record.get("catalogue") instanceof List<?> lines
                ? lines.stream().map(Object::toString).collect(Collectors.joining("\n"))
                : null;
    }

    private static Verdict<GenerationRequest> malformed(String path) {
        return Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, path));
    }
}
