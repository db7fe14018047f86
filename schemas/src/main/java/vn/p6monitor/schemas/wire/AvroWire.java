package vn.p6monitor.schemas.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.SchemaNormalization;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.BinaryDecoder;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.io.EncoderFactory;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdict;

/// Records of one schema in the Confluent wire format: a zero byte, the id of the writer's schema, the Avro bytes.
public final class AvroWire {
    private static final int HEADER = 5;

    static {
        AvroSchemas.boundLengths();
    }

    private final SchemaRegistry registry;
    private final Schema schema;
    private final long layout;
    private final Map<Integer, Writer> writers = new ConcurrentHashMap<>();

    /// Those who write with one schema.
    ///
    /// @param sameLayout whether its bytes lie as ours do, whatever its properties and texts are
    private record Writer(GenericDatumReader<GenericRecord> reader, boolean sameLayout) {}

    /// @param schema what is written, and what everything read is resolved to
    public AvroWire(SchemaRegistry registry, Schema schema) {
        this.registry = registry;
        this.schema = schema;
        this.layout = SchemaNormalization.parsingFingerprint64(schema);
    }

    /// @param subject under which the schema is registered
    /// @throws RegistryUnavailableException when the schema's id is not known yet and cannot be had
    public byte[] encode(String subject, GenericRecord record) {
        int id = registry.register(subject, schema);
        var out = new ByteArrayOutputStream(256);
        out.writeBytes(ByteBuffer.allocate(HEADER).put((byte) 0).putInt(id).array());
        try {
            var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
            if (record instanceof StraightRecord straight) straight.write(encoder);
            else new GenericDatumWriter<GenericRecord>(schema).write(record, encoder);
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
        if (!hasHeader(bytes)) return malformed();
        var writer = writer(bytes);
        if (writer.isEmpty()) {
            return Verdict.refused(Problem.of(ProblemCode.UNKNOWN_SCHEMA, "", Integer.toString(schemaId(bytes))));
        }
        try {
            var decoder = decoder(bytes);
            var record = writer.get().reader().read(null, decoder);
            return decoder.isEnd() ? Verdict.accepted(record) : malformed();
        } catch (IOException | RuntimeException e) {
            // Avro throws many kinds of unchecked exceptions for malformed bytes and for schemas that do not resolve.
            return malformed();
        }
    }

    /// What follows the header, where its writer lays out bytes as our schema does; empty where it does not, or where
    /// there is no header or no such schema.
    ///
    /// @throws RegistryUnavailableException when the writer's schema is not known yet and cannot be had
    public Optional<BinaryDecoder> laidOutAsOurs(byte[] bytes) {
        return hasHeader(bytes) && writer(bytes).filter(Writer::sameLayout).isPresent()
                ? Optional.of(decoder(bytes))
                : Optional.empty();
    }

    private Optional<Writer> writer(byte[] bytes) {
        int id = schemaId(bytes);
        var known = writers.get(id);
        if (known != null) return Optional.of(known);
        var writer = registry.find(id)
                .map(written -> new Writer(
                        new GenericDatumReader<>(written, schema),
                        SchemaNormalization.parsingFingerprint64(written) == layout));
        writer.ifPresent(found -> writers.put(id, found));
        return writer;
    }

    private static boolean hasHeader(byte[] bytes) {
        return bytes.length >= HEADER && bytes[0] == 0;
    }

    private static int schemaId(byte[] bytes) {
        return ByteBuffer.wrap(bytes, 1, 4).getInt();
    }

    private static BinaryDecoder decoder(byte[] bytes) {
        return DecoderFactory.get().binaryDecoder(bytes, HEADER, bytes.length - HEADER, null);
    }

    private static Verdict<GenericRecord> malformed() {
        return Verdict.refused(Problem.of(ProblemCode.MALFORMED_AVRO, ""));
    }
}
