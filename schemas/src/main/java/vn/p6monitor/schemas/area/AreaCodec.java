package vn.p6monitor.schemas.area;

import java.util.List;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroText;

/// Areas as Avro records.
public final class AreaCodec {
    private AreaCodec() {}

    /// The key of an area's record: its set and code.
    public static String key(Area area) {
        return area.boundaries().code() + '/' + area.code();
    }

    public static GenericRecord encode(Area area) {
        var record = new GenericData.Record(AvroSchemas.AREA);
        record.put("boundaries", area.boundaries().code());
        record.put("area", area.code());
        record.put("level", area.level().code());
        record.put("parent", area.parent());
        record.put("name", area.name());
        record.put("nameEn", area.nameEn());
        record.put("successors", area.successors());
        return record;
    }

    public static Verdict<Area> decode(GenericRecord record) {
        var boundaries = BoundarySet.parse(AvroText.required(record, "boundaries"));
        var level = AreaLevel.parse(AvroText.required(record, "level"));
        if (boundaries.isEmpty()) return unknownValue("boundaries");
        if (level.isEmpty()) return unknownValue("level");
        return Verdict.accepted(new Area(
                boundaries.get(),
                AvroText.required(record, "area"),
                level.get(),
                AvroText.optional(record, "parent"),
                AvroText.required(record, "name"),
                AvroText.optional(record, "nameEn"),
                ((List<?>) record.get("successors"))
                        .stream().map(Object::toString).toList()));
    }

    private static Verdict<Area> unknownValue(String field) {
        return Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, field));
    }
}
