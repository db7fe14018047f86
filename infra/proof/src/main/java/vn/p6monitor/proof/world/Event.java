package vn.p6monitor.proof.world;

import java.time.Instant;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.report.Report;

/// One record of an input topic, with the broker's time of receipt.
public sealed interface Event {
    Instant receivedAt();

    /// An area, which always counts.
    record OfArea(Area area, Instant receivedAt) implements Event {}

    /// A registration.
    ///
    /// @param sound whether the record alone shows nothing wrong
    record OfFacility(Facility facility, boolean sound, Instant receivedAt) implements Event {}

    /// A version of a report.
    ///
    /// @param sender the 2025 province whose own topic it comes by, absent for the ingest-service's
    /// @param sound whether the record alone shows nothing wrong
    record OfReport(@Nullable String sender, Report report, boolean sound, Instant receivedAt) implements Event {}

    /// An Avro record that no event of ours would make, and that never counts.
    record Odd(String topic, GenericRecord record, Instant receivedAt) implements Event {}

    /// Bytes that are no Avro record of ours, and never count.
    record Noise(String topic, @Nullable Bytes bytes, Instant receivedAt) implements Event {}
}
