package vn.p6monitor.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Records of one schema in the Confluent wire format: a zero byte, the id of the writer's schema, the Avro bytes.
public final class AvroWire {
    private static final int HEADER = 5;

    static {
        // Avro allocates what a length in the input says before it reads on; these bound what a sender can ask for.
        System.setProperty("org.apache.avro.limits.string.maxLength", "65536");
        System.setProperty("org.apache.avro.limits.bytes.maxLength", "65536");
        System.setProperty("org.apache.avro.limits.collectionItems.maxLength", "10000");
    }

    private final SchemaRegistry registry;
    private final Schema schema;
    private final Map<Integer, GenericDatumReader<GenericRecord>> readers = new ConcurrentHashMap<>();

    /// @param schema what is written, and what everything read is resolved to
    public AvroWire(SchemaRegistry registry, Schema schema) {
        this.registry = registry;
        this.schema = schema;
    }

    /// @param subject under which the schema is registered
    /// @throws RegistryUnavailableException when the schema's id is not known yet and cannot be had
    public byte[] encode(String subject, GenericRecord record) {
        int id = registry.register(subject, schema);
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
            encoder.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /// Reads a record, or says why its bytes are none.
    ///
    /// @throws RegistryUnavailableException when the writer's schema is not known yet and cannot be had
    public Verdict<GenericRecord> decode(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != 0) return malformed();
        int id = ByteBuffer.wrap(bytes, 1, 4).getInt();
        var reader = readers.get(id);
        if (reader == null) {
            var writer = registry.find(id);
            if (writer.isEmpty()) {
                return Verdict.refused(Problem.of(ProblemCode.UNKNOWN_SCHEMA, "", Integer.toString(id)));
            }
            reader = new GenericDatumReader<>(writer.get(), schema);
            readers.put(id, reader);
        }
        try {
            var decoder = DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
            var record = reader.read(null, decoder);
            return decoder.isEnd() ? Verdict.accepted(record) : malformed();
        } catch (IOException | RuntimeException e) {
            // Avro throws many kinds of unchecked exceptions for malformed bytes and for schemas that do not resolve.
            return malformed();
        }
    }

    private static Verdict<GenericRecord> malformed() {
        return Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, ""));
    }
}
