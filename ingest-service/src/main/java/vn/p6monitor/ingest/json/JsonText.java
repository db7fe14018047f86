package vn.p6monitor.ingest.json;

import java.io.ByteArrayOutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.ingest.json.JsonValue.Fraction;
import vn.p6monitor.ingest.json.JsonValue.Items;
import vn.p6monitor.ingest.json.JsonValue.Members;
import vn.p6monitor.ingest.json.JsonValue.Null;
import vn.p6monitor.ingest.json.JsonValue.Text;
import vn.p6monitor.ingest.json.JsonValue.WholeNumber;
import vn.p6monitor.ingest.json.JsonValue.YesNo;

/// Writes an object as the one line that `StrictJson` reads it from.
public final class JsonText {
    private static final JsonMapper MAPPER = new JsonMapper();

    private JsonText() {}

    /// In UTF-8, without line breaks; fractions that JSON cannot say, such as infinity, become texts.
    public static byte[] of(Members object) {
        var bytes = new ByteArrayOutputStream(256);
        try (var json = MAPPER.createGenerator(bytes)) {
            write(object, json);
        }
        return bytes.toByteArray();
    }

    private static void write(JsonValue value, JsonGenerator json) {
        switch (value) {
            case Text(var text) -> json.writeString(text);
            case WholeNumber(var digits) -> json.writeNumber(digits);
            case Fraction(var number) -> json.writeNumber(number);
            case YesNo(var yes) -> json.writeBoolean(yes);
            case Null() -> json.writeNull();
            case Items(var items) -> {
                json.writeStartArray();
                items.forEach(item -> write(item, json));
                json.writeEndArray();
            }
            case Members(var members, var _) -> {
                json.writeStartObject();
                members.forEach((name, member) -> {
                    json.writeName(name);
                    write(member, json);
                });
                json.writeEndObject();
            }
        }
    }
}
