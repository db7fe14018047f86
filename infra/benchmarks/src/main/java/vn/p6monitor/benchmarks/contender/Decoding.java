package vn.p6monitor.benchmarks.contender;

import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// Decodes each record into a generic Avro record, as the platform does, and lets it go.
final class Decoding implements Consumer<ConsumerRecord<byte[], byte[]>> {
    private final AvroWire areas;
    private final AvroWire facilities;
    private final AvroWire reports;

    Decoding(SchemaRegistry registry) {
        areas = new AvroWire(registry, AvroSchemas.AREA);
        facilities = new AvroWire(registry, AvroSchemas.FACILITY);
        reports = new AvroWire(registry, AvroSchemas.FIELD_REPORT);
    }

    @Override
    public void accept(ConsumerRecord<byte[], byte[]> record) {
        var wire = switch (record.topic()) {
            case Topics.AREAS -> areas;
            case Topics.FACILITIES -> facilities;
            default -> reports;
        };
        if (!(wire.decode(record.value()) instanceof Verdict.Accepted<?>)) {
            throw new IllegalStateException("an event does not decode: " + record.topic() + '@' + record.offset());
        }
    }
}
