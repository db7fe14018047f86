package vn.p6monitor.proof.world;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// An event as it lies in its topic.
///
/// @param owner what its partition is chosen by, absent where the sender may choose any
public record Sent(
        String topic, @Nullable String owner, @Nullable Bytes bytes) {
    private static final SchemaRegistry KNOWN = new KnownSchemas();

    /// With the schemas numbered as `KnownSchemas` numbers them.
    public static Sent of(Event event) {
        return of(event, KNOWN);
    }

    public static Sent of(Event event, SchemaRegistry registry) {
        return switch (event) {
            case Event.OfArea(var area, var _) -> of(Topics.AREAS, null, AreaCodec.encode(area), registry);
            case Event.OfFacility(var facility, var _, var _) ->
                of(Topics.FACILITIES, facility.code(), FacilityCodec.encode(facility), registry);
            case Event.OfReport(var sender, var report, var _, var _) ->
                of(topic(sender), report.toString(), ReportCodec.encode(report), registry);
            case Event.Odd(var topic, var record, var _) -> of(topic, null, record, registry);
            case Event.Noise(var topic, var bytes, var _) -> new Sent(topic, null, bytes);
        };
    }

    private static Sent of(String topic, @Nullable String owner, GenericRecord record, SchemaRegistry registry) {
        var wire = new AvroWire(registry, record.getSchema());
        return new Sent(topic, owner, Bytes.wrap(wire.encode(Topics.subject(topic), record)));
    }

    private static String topic(@Nullable String sender) {
        return sender == null ? Topics.INGESTED_REPORTS : "p6.field-reports." + sender;
    }
}
