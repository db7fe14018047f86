package vn.p6monitor.benchmarks.contender;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.KeyValue;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.Areas;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.facility.FacilityRules;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.streams.ProcessorSettings;
import vn.p6monitor.streams.flow.AvroBytes;
import vn.p6monitor.streams.flow.PackedSerde;
import vn.p6monitor.streams.flow.Version;

/// The chain's way into the events: decoded and checked by the platform's own codecs and rules.
final class ChainEvents {
    static final Serde<Facility> FACILITY = PackedSerde.of(
            facility -> AvroBytes.write(FacilityCodec.encode(facility)),
            bytes -> AvroBytes.accepted(FacilityCodec.decode(AvroBytes.read(AvroSchemas.FACILITY, bytes))));

    /// Stands for when each was received, which matters only for what speaks of the future.
    private final Instant begun = Instant.now();

    private final ProcessorSettings.Kafka kafka;
    private final AvroWire areas;
    private final AvroWire facilities;
    private final AvroWire reports;

    ChainEvents(ProcessorSettings settings) {
        kafka = settings.kafka();
        var registry = new HttpSchemaRegistry(settings.schemaRegistry().url());
        areas = new AvroWire(registry, AvroSchemas.AREA);
        facilities = new AvroWire(registry, AvroSchemas.FACILITY);
        reports = new AvroWire(registry, AvroSchemas.FIELD_REPORT);
    }

    List<Facility> facility(byte[] bytes) {
        return switch (facilities.decode(bytes).then(FacilityCodec::decode)) {
            case Verdict.Accepted<Facility>(var facility)
            when FacilityRules.check(facility).isEmpty() -> List.of(facility);
            case Verdict.Accepted<Facility> _, Verdict.Refused<Facility> _ -> List.of();
        };
    }

    /// The registration that holds of two, of which the second is later in the topic.
    static Facility later(Facility a, Facility b) {
        long versionOfA = a.version() == null ? Long.MIN_VALUE : a.version();
        long versionOfB = b.version() == null ? Long.MIN_VALUE : b.version();
        return versionOfA > versionOfB ? a : b;
    }

    /// A version under its facility and report, if it is admissible.
    List<KeyValue<String, Version>> version(String sender, byte[] bytes) {
        return switch (reports.decode(bytes).then(ReportCodec::decode)) {
            case Verdict.Accepted<Report>(var report)
            when ReportRules.check(report, begun).isEmpty() ->
                List.of(KeyValue.pair(report.facility() + '/' + report.reportId(), Version.of(report, null, begun)));
            case Verdict.Accepted<Report> _, Verdict.Refused<Report> _ -> List.of();
        };
    }

    /// All areas that the topic has now.
    Areas readAreas() {
        var known = new Areas();
        var partition = new TopicPartition(Topics.AREAS, 0);
        try (var consumer =
                new KafkaConsumer<>(kafka.client(), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
            while (consumer.position(partition) < end) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    known.put(AvroBytes.accepted(decoded(record.value()).then(AreaCodec::decode)));
                }
            }
        }
        return known;
    }

    private Verdict<GenericRecord> decoded(byte[] bytes) {
        return areas.decode(bytes);
    }
}
