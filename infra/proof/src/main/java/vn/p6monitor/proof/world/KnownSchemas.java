package vn.p6monitor.proof.world;

import java.util.List;
import java.util.Optional;
import org.apache.avro.Schema;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// A registry that knows the schemas of this release and no other.
public final class KnownSchemas implements SchemaRegistry {
    private static final List<Schema> SCHEMAS =
            List.of(AvroSchemas.AREA, AvroSchemas.FACILITY, AvroSchemas.FIELD_REPORT, AvroSchemas.UPLOAD);

    @Override
    public int register(String subject, Schema schema) {
        return SCHEMAS.indexOf(schema) + 1;
    }

    @Override
    public Optional<Schema> find(int id) {
        return id >= 1 && id <= SCHEMAS.size() ? Optional.of(SCHEMAS.get(id - 1)) : Optional.empty();
    }
}
