package vn.p6monitor.ingest.kafka;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// Schemas numbered from 1 in the order in which they came.
final class InMemoryRegistry implements SchemaRegistry {
    private final List<Schema> schemas = new ArrayList<>();
    private final Map<String, Integer> bySubject = new LinkedHashMap<>();

    @Override
    public int register(String subject, Schema schema) {
        return bySubject.computeIfAbsent(subject, _ -> {
            schemas.add(schema);
            return schemas.size();
        });
    }

    @Override
    public Optional<Schema> find(int id) {
        return id < 1 || id > schemas.size() ? Optional.empty() : Optional.of(schemas.get(id - 1));
    }
}
