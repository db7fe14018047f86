package vn.p6monitor.streams.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.utils.Bytes;
import org.junit.jupiter.api.Test;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.ReportDocument;
import vn.p6monitor.schemas.index.UploadDocument;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.ContentHash;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.streams.Examples;

class EntryReaderTest {
    private static final TopicPartition DOOR = new TopicPartition(Topics.INGESTED_REPORTS, 1);
    private static final TopicPartition PROVINCE = new TopicPartition("p6.field-reports.11", 0);
    private static final TopicPartition FACILITIES = new TopicPartition(Topics.FACILITIES, 3);
    private static final TopicPartition REJECTED = new TopicPartition(Topics.REJECTED_REPORTS, 2);
    private static final TopicPartition UPLOADS = new TopicPartition(Topics.UPLOADS, 0);
    private static final String UPLOAD = "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e10";
    private static final String OTHER_UPLOAD = "0197c1b2-7f0e-7c3a-9d7e-2b5f6a1c9e11";
    private static final byte[] TEXT = "{\"facility\":".getBytes(StandardCharsets.UTF_8);

    private final EntryReader reader = new EntryReader(new KnownSchemas());

    @Test
    void tellsWhatCameByTheDoorAndHow() {
        var document = report(DOOR, "way", "csv", "upload", UPLOAD, "sender", "province-11", "line", "17");
        assertThat(document.said().report()).isEqualTo(Entries.report());
        assertThat(document.said().hash()).isEqualTo(Bytes.wrap(ContentHash.of(Entries.report())));
        assertThat(document.receivedAt()).isEqualTo(Examples.RECEIVED.toEpochMilli());
        assertThat(document)
                .extracting("province", "way", "upload", "sender", "line")
                .containsExactly(null, "csv", UPLOAD, "province-11", 17L);
    }

    @Test
    void believesNoHeaderOfAProvincesOwnTopic() {
        var document = report(PROVINCE, "way", "csv", "upload", UPLOAD, "sender", "ministry", "line", "x");
        assertThat(document)
                .extracting("province", "way", "upload", "sender", "line")
                .containsExactly("11", "kafka", null, null, null);
    }

    @Test
    void tellsWhatCameByTheDoorBeforeItSaidHow() {
        assertThat(report(DOOR))
                .extracting("province", "way", "upload", "sender", "line")
                .containsExactly(null, "ndjson", null, null, null);
    }

    @Test
    void tellsARegistration() {
        assertThat(reader.read(Entries.registration(FACILITIES, 9)))
                .hasValueSatisfying(entry -> assertThat(entry)
                        .isEqualTo(new Entry.OfRegistration(RegistrationDocument.of(
                                Examples.school(), 3, 9, Examples.RECEIVED.toEpochMilli(), null, null))));
    }

    @Test
    void leavesOutWhatTheProcessorRefuses() {
        var early = Examples.report(Examples.data("connectivity", "technology", "MOBILE"))
                .in(Month.of(2025, 7))
                .build();
        assertThat(reader.read(Entries.record(DOOR, 0, Entries.bytes(early)))).isEmpty();
        assertThat(reader.read(Entries.record(DOOR, 0, TEXT))).isEmpty();
        assertThat(reader.read(Entries.record(DOOR, 0, null))).isEmpty();
        assertThat(reader.read(Entries.record(FACILITIES, 0, TEXT))).isEmpty();
    }

    @Test
    void tellsWhatTheDoorRefused() {
        var document = rejection(
                TEXT,
                "way",
                "ndjson",
                "upload",
                UPLOAD,
                "sender",
                "province-11",
                "line",
                "2",
                "sort",
                "facility",
                "province",
                "11",
                "facility",
                Examples.SCHOOL,
                "reason",
                "MALFORMED_JSON",
                "reason",
                "MISSING_FIELD period");
        assertThat(document)
                .isEqualTo(new RejectionDocument(
                        "2-7",
                        "facility",
                        "11",
                        Examples.SCHOOL,
                        null,
                        "ndjson",
                        UPLOAD,
                        "province-11",
                        2L,
                        List.of(
                                new RejectionDocument.Reason("MALFORMED_JSON", ""),
                                new RejectionDocument.Reason("MISSING_FIELD", "period")),
                        null,
                        Examples.RECEIVED.toEpochMilli(),
                        TEXT.length,
                        "{\"facility\":",
                        null));
    }

    @Test
    void tellsWhatTheProcessorRefused() {
        var source = Headers.source("p6.field-reports.11", 0, 5);
        assertThat(rejection(Entries.bytes(Entries.report()), "source", source, "province", "11"))
                .extracting("sort", "way", "source", "province", "facility", "text")
                .containsExactly("report", "kafka", source, "11", null, null);
        assertThat(reader.read(Entries.record(REJECTED, 7, null))).isPresent();
    }

    @Test
    void tellsAnUploadThatHasEnded() {
        var began = Instant.parse("2025-06-02T08:14:03Z");
        var upload = new Upload(
                UUID.fromString(UPLOAD),
                "province-11",
                "11",
                Way.XLSX,
                Upload.Sort.REPORT,
                began,
                began.plusSeconds(2),
                40,
                2,
                Upload.State.COMPLETE,
                UUID.fromString(OTHER_UPLOAD));
        var document = new UploadDocument(
                UPLOAD,
                "province-11",
                "11",
                "xlsx",
                "report",
                began.toEpochMilli(),
                began.toEpochMilli() + 2_000,
                40,
                2,
                "COMPLETE",
                OTHER_UPLOAD);
        var wire = new AvroWire(new KnownSchemas(), AvroSchemas.UPLOAD);
        var value = wire.encode(Topics.subject(Topics.UPLOADS), UploadCodec.encode(upload));
        assertThat(reader.read(Entries.record(UPLOADS, 0, value)))
                .hasValueSatisfying(entry -> assertThat(entry).isEqualTo(new Entry.OfUpload(document)));
        assertThat(reader.read(Entries.record(UPLOADS, 1, TEXT))).isEmpty();
        assertThat(reader.read(Entries.record(UPLOADS, 2, null))).isEmpty();
    }

    private ReportDocument report(TopicPartition at, String... headers) {
        var entry = reader.read(Entries.record(at, 4, Entries.bytes(Entries.report()), headers));
        return ((Entry.OfReport) entry.orElseThrow()).document();
    }

    private RejectionDocument rejection(byte[] sent, String... headers) {
        var entry = reader.read(Entries.record(REJECTED, 7, sent, headers));
        return ((Entry.OfRejection) entry.orElseThrow()).document();
    }
}
