package vn.p6monitor.schemas.report;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.wire.AvroSchemas;

/// The sections of the questionnaire, read from the branches of `FieldReport.data`.
public final class Sections {
    private static final long MOST = 1_000_000;
    private static final int FRESH_MONTHS = 12;

    private static final Schema UNION =
            AvroSchemas.FIELD_REPORT.getField("data").schema();
    private static final List<Section> ALL = IntStream.range(1, UNION.getTypes().size())
            .mapToObj(branch -> section(UNION.getTypes().get(branch), branch - 1))
            .toList();
    private static final Map<String, Section> BY_NAME =
            ALL.stream().collect(Collectors.toMap(Section::name, section -> section, (a, _) -> a, LinkedHashMap::new));

    private Sections() {}

    /// All sections in the order of the schema.
    public static List<Section> all() {
        return ALL;
    }

    public static Optional<Section> named(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /// The record schema of a section's data.
    static Schema schemaOf(Section section) {
        return UNION.getTypes().get(section.position() + 1);
    }

    private static Section section(Schema schema, int position) {
        var fields = schema.getFields().stream().map(Sections::field).toList();
        var freshMonths = schema.getObjectProp("freshMonths");
        return new Section(
                schema.getProp("section"),
                position,
                Section.Sort.valueOf(schema.getProp("sort")),
                Section.Unit.valueOf(schema.getProp("unit")),
                kinds(schema.getProp("kinds")),
                freshMonths == null ? FRESH_MONTHS : ((Number) freshMonths).intValue(),
                fields);
    }

    private static Set<FacilityKind> kinds(@Nullable String names) {
        if (names == null) return EnumSet.allOf(FacilityKind.class);
        return Arrays.stream(names.split(",")).map(FacilityKind::valueOf).collect(Collectors.toSet());
    }

    private static Field field(Schema.Field field) {
        var schema = field.schema();
        boolean optional = schema.getType() == Schema.Type.UNION;
        var value = optional ? schema.getTypes().get(1) : schema;
        var type = switch (value.getType()) {
            case INT -> Field.Type.INTEGER;
            case DOUBLE -> Field.Type.NUMBER;
            case BOOLEAN -> Field.Type.YES_NO;
            case ENUM -> Field.Type.CHOICE;
            case ARRAY -> Field.Type.CHOICES;
            case STRING -> Field.Type.TEXT;
            default -> throw new IllegalStateException("no such field type in a section: " + field);
        };
        var symbols = switch (type) {
            case CHOICE -> value.getEnumSymbols();
            case CHOICES -> value.getElementType().getEnumSymbols();
            case INTEGER, NUMBER, YES_NO, TEXT -> List.<String>of();
        };
        boolean required = !optional && !field.hasDefaultValue();
        return new Field(field.name(), field.pos(), type, required, symbols, limits(field), field.getProp("partOf"));
    }

    private static Field.Limits limits(Schema.Field field) {
        boolean exclusive = field.getObjectProp("above") != null;
        long min = exclusive ? bound(field, "above", 0) : bound(field, "min", 0);
        return new Field.Limits(min, exclusive, bound(field, "max", MOST));
    }

    private static long bound(Schema.Field field, String property, long otherwise) {
        return field.getObjectProp(property) instanceof Number number ? number.longValue() : otherwise;
    }
}
