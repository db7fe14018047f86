package vn.p6monitor.ingest.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.avro.generic.GenericRecord;
import vn.p6monitor.ingest.json.JsonValue;
import vn.p6monitor.ingest.json.JsonValue.Members;

/// A report in Avro as the JSON object that says the same, so that one reader judges both.
final class ReportRecord {
    private ReportRecord() {}

    static Members toJson(GenericRecord report) {
        var members = members(report);
        if (report.get("submittedAt") instanceof Long millis) {
            members.put(
                    "submittedAt",
                    new JsonValue.Text(Instant.ofEpochMilli(millis).toString()));
        }
        return new Members(members, Set.of());
    }

    private static Map<String, JsonValue> members(GenericRecord record) {
        var members = new LinkedHashMap<String, JsonValue>();
        for (var field : record.getSchema().getFields()) {
            var value = record.get(field.pos());
            if (value != null) members.put(field.name(), value(value));
        }
        return members;
    }

    private static JsonValue value(Object value) {
        return switch (value) {
            case GenericRecord record -> new Members(members(record), Set.of());
            case List<?> list -> items(list);
            case Integer number -> new JsonValue.WholeNumber(number.toString());
            case Long number -> new JsonValue.WholeNumber(number.toString());
            case Double number -> new JsonValue.Fraction(number);
            case Boolean yes -> new JsonValue.YesNo(yes);
            default -> new JsonValue.Text(value.toString());
        };
    }

    private static JsonValue items(List<?> list) {
        var items = new ArrayList<JsonValue>(list.size());
        for (Object item : list) items.add(value(item));
        return new JsonValue.Items(items);
    }
}
