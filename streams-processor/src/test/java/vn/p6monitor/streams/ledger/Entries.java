package vn.p6monitor.streams.ledger;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.schemas.facility.FacilityCodec;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.streams.Examples;

/// Records of the topics that the ledger reads.
final class Entries {
    private static final AvroWire REPORTS = new AvroWire(new KnownSchemas(), AvroSchemas.FIELD_REPORT);
    private static final AvroWire FACILITIES = new AvroWire(new KnownSchemas(), AvroSchemas.FACILITY);

    private Entries() {}

    /// The example's report, without headers.
    static ConsumerRecord<byte[], byte[]> report(TopicPartition at, long offset) {
        return record(at, offset, bytes(report()), new RecordHeaders());
    }

    static Report report() {
        return Examples.report(Examples.data("connectivity", "technology", "MOBILE", "stable", false))
                .build();
    }

    /// The example's school.
    static ConsumerRecord<byte[], byte[]> registration(TopicPartition at, long offset) {
        var value = FACILITIES.encode(Topics.subject(at.topic()), FacilityCodec.encode(Examples.school()));
        return record(at, offset, value, new RecordHeaders());
    }

    static byte[] bytes(Report report) {
        return REPORTS.encode(Topics.subject(Topics.INGESTED_REPORTS), ReportCodec.encode(report));
    }

    /// @param namesAndTexts of the headers
    static ConsumerRecord<byte[], byte[]> record(
            TopicPartition at, long offset, byte @Nullable [] value, String... namesAndTexts) {
        var headers = new RecordHeaders();
        for (int i = 0; i < namesAndTexts.length; i += 2)
            headers.add(Headers.of(namesAndTexts[i], namesAndTexts[i + 1]));
        return record(at, offset, value, headers);
    }

    private static ConsumerRecord<byte[], byte[]> record(
            TopicPartition at, long offset, byte @Nullable [] value, RecordHeaders headers) {
        return new ConsumerRecord<>(
                at.topic(),
                at.partition(),
                offset,
                Examples.RECEIVED.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                value == null ? 0 : value.length,
                null,
                value,
                headers,
                Optional.empty());
    }
}
