package vn.p6monitor.proof.world;

import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroWire;

/// An event as it lies in its topic.
///
/// @param owner what its partition is chosen by, absent where the sender may choose any
public record Sent(
        String topic, @Nullable String owner, @Nullable Bytes bytes) {
    public static Sent of(Event event) {
        return switch (event) {
            case Event.OfArea(var area, var _) -> of(Topics.AREAS, null, AreaCodec.encode(area));
            case Event.OfFacility(var facility, var _, var _) ->
                of(Topics.FACILITIES, facility.code(), FacilityCodec.encode(facility));
            case Event.OfReport(var sender, var report, var _, var _) ->
                of(topic(sender), report.toString(), ReportCodec.encode(report));
            case Event.Odd(var topic, var record, var _) -> of(topic, null, record);
            case Event.Noise(var topic, var bytes, var _) -> new Sent(topic, null, bytes);
        };
    }

    private static Sent of(String topic, @Nullable String owner, GenericRecord record) {
        return new Sent(
                topic, owner, Bytes.wrap(new AvroWire(new KnownSchemas(), record.getSchema()).encode("", record)));
    }

    private static String topic(@Nullable String sender) {
        return sender == null ? Topics.INGESTED_REPORTS : "p6.field-reports." + sender;
    }
}
