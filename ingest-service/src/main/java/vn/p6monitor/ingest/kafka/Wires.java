package vn.p6monitor.ingest.kafka;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.avro.Schema;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// How the records of each topic are written.
final class Wires {
    private final Map<String, AvroWire> byTopic;

    Wires(SchemaRegistry registry) {
        byTopic = Map.of(
                Topics.AREAS, new AvroWire(registry, AvroSchemas.AREA),
                Topics.FACILITIES, new AvroWire(registry, AvroSchemas.FACILITY),
                Topics.GENERATIONS, new AvroWire(registry, AvroSchemas.GENERATION_REQUEST),
                Topics.INGESTED_REPORTS, new AvroWire(registry, AvroSchemas.FIELD_REPORT),
                Topics.UPLOADS, new AvroWire(registry, AvroSchemas.UPLOAD));
    }

    AvroWire of(String topic) {
        return Objects.requireNonNull(byTopic.get(topic), topic);
    }

    /// What has to be registered, and under which subjects.
    static Map<String, Schema> subjects() {
        var subjects = new LinkedHashMap<String, Schema>();
        subjects.put(Topics.subject(Topics.AREAS), AvroSchemas.AREA);
        subjects.put(Topics.subject(Topics.FACILITIES), AvroSchemas.FACILITY);
        subjects.put(Topics.subject(Topics.GENERATIONS), AvroSchemas.GENERATION_REQUEST);
        subjects.put(Topics.subject(Topics.UPLOADS), AvroSchemas.UPLOAD);
        subjects.put(Topics.subject(Topics.INGESTED_REPORTS), AvroSchemas.FIELD_REPORT);
        // Clients that go by the usual naming look for a topic's own subject.
        subjects.put(Topics.INGESTED_REPORTS + "-value", AvroSchemas.FIELD_REPORT);
        return subjects;
    }
}
