package vn.p6monitor.ingest.avro;

import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;
import vn.p6monitor.ingest.lines.BodyRefusedException;
import vn.p6monitor.ingest.lines.BodyRefusedException.Reason;

/// Whether what was written with a schema can be read with ours, and none of it is lost.
final class WriterSchema {
    private WriterSchema() {}

    /// @throws BodyRefusedException when it cannot
    static Schema parse(String json, Schema ours) {
        try {
            var written = new Schema.Parser().parse(json);
            var compatibility = SchemaCompatibility.checkReaderWriterCompatibility(ours, written);
            if (compatibility.getType() == SchemaCompatibilityType.COMPATIBLE && isKnown(written, ours)) {
                return written;
            }
            throw new BodyRefusedException(Reason.OTHER_AVRO_SCHEMA);
        } catch (AvroRuntimeException e) {
            throw new BodyRefusedException(Reason.OTHER_AVRO_SCHEMA, e);
        }
    }

    /// An unlisted field is refused here as in JSON; so nothing is ever passed over, however deep or often it comes.
    private static boolean isKnown(Schema written, Schema ours) {
        if (written.isUnion()) return written.getTypes().stream().allMatch(branch -> isKnown(branch, ours));
        if (ours.isUnion()) {
            return ours.getTypes().stream()
                    .anyMatch(branch -> branch.getType() == written.getType()
                            && (branch.getType() != Schema.Type.RECORD
                                    || branch.getName().equals(written.getName()))
                            && isKnown(written, branch));
        }
        return switch (written.getType()) {
            case RECORD ->
                ours.getType() == Schema.Type.RECORD
                        && written.getFields().stream().allMatch(field -> {
                            var known = ours.getField(field.name());
                            return known != null && isKnown(field.schema(), known.schema());
                        });
            case ARRAY ->
                ours.getType() == Schema.Type.ARRAY && isKnown(written.getElementType(), ours.getElementType());
            case ENUM, MAP, UNION, FIXED, STRING, BYTES, INT, LONG, FLOAT, DOUBLE, BOOLEAN, NULL -> true;
        };
    }
}
