package vn.p6monitor.schemas.area;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroText;

/// Areas as Avro records.
public final class AreaCodec {
    private static final Schema FORMER_NAME =
            AvroSchemas.AREA.getField("formerNames").schema().getElementType();

    private AreaCodec() {}

    /// The key of an area's record: its set and code.
    public static String key(Area area) {
        return key(area.boundaries(), area.code());
    }

    /// The key of the record of an area with this code.
    public static String key(BoundarySet boundaries, String code) {
        return boundaries.code() + '/' + code;
    }

    public static GenericRecord encode(Area area) {
        var record = new GenericData.Record(AvroSchemas.AREA);
        record.put("boundaries", area.boundaries().code());
        record.put("area", area.code());
        record.put("level", area.level().code());
        record.put("parent", area.parent());
        encode(area.names().getLast(), record);
        record.put(
                "formerNames",
                area.names().subList(0, area.names().size() - 1).stream()
                        .map(name -> encode(name, new GenericData.Record(FORMER_NAME)))
                        .toList());
        record.put("successors", area.successors());
        record.put("communes", area.communes());
        return record;
    }

    private static GenericRecord encode(AreaName name, GenericRecord record) {
        record.put("name", name.name());
        record.put("nameEn", name.nameEn());
        record.put("type", name.type() == null ? null : name.type().code());
        record.put("validFrom", text(name.validFrom()));
        record.put("validTo", text(name.validTo()));
        return record;
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    public static Verdict<Area> decode(GenericRecord record) {
        var problems = new ArrayList<Problem>();
        var boundaries = taken(BoundarySet.parse(AvroText.required(record, "boundaries")), "boundaries", problems);
        var level = taken(AreaLevel.parse(AvroText.required(record, "level")), "level", problems);
        var code = AvroText.required(record, "area");
        if (level != null && (level == AreaLevel.GROUP) != code.startsWith(Area.GROUP_PREFIX)) {
            problems.add(Problem.of(ProblemCode.MALFORMED_AVRO, "area"));
        }
        var names = names(record, problems);
        if (boundaries == null || level == null || !problems.isEmpty()) return Verdict.refused(problems);
        return Verdict.accepted(new Area(
                boundaries,
                code,
                level,
                AvroText.optional(record, "parent"),
                names,
                texts(record, "successors"),
                texts(record, "communes")));
    }

    private static List<String> texts(GenericRecord record, String field) {
        return ((List<?>) record.get(field)).stream().map(Object::toString).toList();
    }

    private static List<AreaName> names(GenericRecord record, List<Problem> problems) {
        var names = new ArrayList<AreaName>();
        for (var former : (List<?>) record.get("formerNames")) names.add(name((GenericRecord) former, problems));
        names.add(name(record, problems));
        return names;
    }

    private static AreaName name(GenericRecord record, List<Problem> problems) {
        return new AreaName(
                AvroText.required(record, "name"),
                AvroText.optional(record, "nameEn"),
                optional(record, "type", AreaType::parse, problems),
                optional(record, "validFrom", AreaName::day, problems),
                optional(record, "validTo", AreaName::day, problems));
    }

    private static <T> @Nullable T optional(
            GenericRecord record, String field, Function<String, Optional<T>> parse, List<Problem> problems) {
        var text = AvroText.optional(record, field);
        return text == null ? null : taken(parse.apply(text), field, problems);
    }

    private static <T> @Nullable T taken(Optional<T> value, String field, List<Problem> problems) {
        if (value.isEmpty()) problems.add(Problem.of(ProblemCode.MALFORMED_AVRO, field));
        return value.orElse(null);
    }
}
