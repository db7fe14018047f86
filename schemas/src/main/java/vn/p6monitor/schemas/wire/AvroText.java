package vn.p6monitor.schemas.wire;

import org.apache.avro.generic.GenericRecord;
import org.jspecify.annotations.Nullable;

/// Text fields of Avro records, which come as `Utf8` when they were read and as `String` when they were put.
public final class AvroText {
    private AvroText() {}

    public static String required(GenericRecord record, String field) {
        return String.valueOf(record.get(field));
    }

    public static @Nullable String optional(GenericRecord record, String field) {
        var value = record.get(field);
        return value == null ? null : value.toString();
    }
}
