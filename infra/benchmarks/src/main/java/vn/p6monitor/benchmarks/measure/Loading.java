package vn.p6monitor.benchmarks.measure;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToLongFunction;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import vn.p6monitor.benchmarks.national.NationalSet;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.TopicSetup;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;

/// Sends a set into the platform's own topics: areas, then the register, then the reports as they were sent.
public final class Loading {
    private final Broker broker;
    private final AvroWire areas;
    private final AvroWire facilities;
    private final AvroWire reports;
    private final AtomicReference<Exception> failure = new AtomicReference<>();

    public Loading(Broker broker) {
        this.broker = broker;
        var registry = new HttpSchemaRegistry(broker.registry());
        areas = new AvroWire(registry, AvroSchemas.AREA);
        facilities = new AvroWire(registry, AvroSchemas.FACILITY);
        reports = new AvroWire(registry, AvroSchemas.FIELD_REPORT);
    }

    /// Returns when all is acknowledged, with how many records there are.
    ///
    /// @throws KafkaException when one is not
    public long load(NationalSet set) {
        return send(producer -> register(set, producer) + reports(set, producer));
    }

    /// The same without reports.
    ///
    /// @throws KafkaException when one is not
    public long loadRegister(NationalSet set) {
        return send(producer -> register(set, producer));
    }

    private long send(ToLongFunction<KafkaProducer<byte[], byte[]>> records) {
        TopicSetup.ensure(broker.admin(), Topics.ALL);
        long sent;
        try (var producer = producer()) {
            sent = records.applyAsLong(producer);
        }
        var failed = failure.get();
        if (failed != null) throw new KafkaException("an event was not acknowledged", failed);
        return sent;
    }

    private long register(NationalSet set, KafkaProducer<byte[], byte[]> producer) {
        long sent = 0;
        for (var area : set.country().areas()) {
            var bytes = areas.encode(Topics.subject(Topics.AREAS), AreaCodec.encode(area));
            send(producer, Topics.AREAS, AreaCodec.key(area), bytes);
            sent++;
        }
        for (var facility : set.facilities()) {
            var bytes = facilities.encode(Topics.subject(Topics.FACILITIES), FacilityCodec.encode(facility));
            send(producer, Topics.FACILITIES, facility.code(), bytes);
            sent++;
        }
        return sent;
    }

    private long reports(NationalSet set, KafkaProducer<byte[], byte[]> producer) {
        long sent = 0;
        for (var report : set.reports()) {
            var bytes = reports.encode(Topics.subject(Topics.INGESTED_REPORTS), ReportCodec.encode(report));
            send(producer, Topics.INGESTED_REPORTS, report.facility(), bytes);
            sent++;
        }
        return sent;
    }

    private void send(KafkaProducer<byte[], byte[]> producer, String topic, String key, byte[] bytes) {
        var _ = producer.send(new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), bytes), (_, failed) -> {
            if (failed != null) failure.compareAndSet(null, failed);
        });
    }

    private KafkaProducer<byte[], byte[]> producer() {
        var config = broker.client();
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 64 << 10);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }
}
