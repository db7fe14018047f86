package vn.p6monitor.ingest.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.json.Fields;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// Reads the data of one section, field by field as its schema lists them.
final class SectionReader {
    private SectionReader() {}

    static SectionData read(Section section, Members object, List<Problem> problems) {
        var fields = new Fields(object, "data.", problems);
        var data = new SectionData.Builder(section);
        for (var field : section.fields()) {
            if (field.required()) fields.require(field.name());
            if (fields.isGiven(field.name())) read(fields, field, data, problems);
        }
        fields.refuseOthers();
        return data.build();
    }

    private static void read(Fields fields, Field field, SectionData.Builder data, List<Problem> problems) {
        int before = problems.size();
        switch (field.type()) {
            case NUMBER -> {
                var number = fields.number(field.name());
                if (number != null) data.putNumber(field.index(), number);
            }
            case TEXT -> {
                var text = fields.text(field.name());
                if (text != null) data.putText(field.index(), text);
            }
            case INTEGER, YES_NO, CHOICE, CHOICES -> {
                var value = value(fields, field);
                // A list with a wrong entry is not put at all, or it would be told to be too short besides.
                if (value != null && problems.size() == before) data.put(field.index(), value);
            }
        }
    }

    private static @Nullable Long value(Fields fields, Field field) {
        return switch (field.type()) {
            case INTEGER ->
                fields.wholeNumber(
                        field.name(), field.limits().min(), field.limits().max());
            case YES_NO -> {
                var yes = fields.yesNo(field.name());
                yield yes == null ? null : Long.valueOf(yes ? 1 : 0);
            }
            case CHOICE -> {
                var symbol = fields.choice(field.name(), field.symbols(), name -> name);
                yield symbol == null ? null : Long.valueOf(field.symbols().indexOf(symbol));
            }
            case CHOICES ->
                fields.choices(field.name(), field.symbols(), name -> name).stream()
                        .mapToLong(symbol -> 1L << field.symbols().indexOf(symbol))
                        .reduce(0, (a, b) -> a | b);
            case NUMBER, TEXT -> null;
        };
    }
}
