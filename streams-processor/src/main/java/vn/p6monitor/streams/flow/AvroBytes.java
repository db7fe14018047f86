package vn.p6monitor.streams.flow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import vn.p6monitor.schemas.problem.Verdict;

/// Avro records inside one generation, where writer and reader are the same release and no schema id is needed.
public final class AvroBytes {
    private AvroBytes() {}

    public static byte[] write(GenericRecord record) {
        var out = new ByteArrayOutputStream(256);
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(record.getSchema()).write(record, encoder);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static GenericRecord read(Schema schema, byte[] bytes) {
        try {
            return new GenericDatumReader<GenericRecord>(schema)
                    .read(null, DecoderFactory.get().binaryDecoder(bytes, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What we wrote ourselves reads back; anything else is a bug.
    public static <T> T accepted(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Accepted<T>(var value) -> value;
            case Verdict.Refused<T>(var problems) ->
                throw new IllegalStateException("our own record does not read back: " + problems);
        };
    }
}
