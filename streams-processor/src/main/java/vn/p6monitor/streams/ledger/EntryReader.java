package vn.p6monitor.streams.ledger;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.p6monitor.schemas.index.Provenance;
import vn.p6monitor.schemas.index.RegistrationDocument;
import vn.p6monitor.schemas.index.RejectionDocument;
import vn.p6monitor.schemas.index.ReportDocument;
import vn.p6monitor.schemas.index.UploadDocument;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;
import vn.p6monitor.schemas.wire.SchemaRegistry;
import vn.p6monitor.streams.admit.Judge;
import vn.p6monitor.streams.flow.Admitted;

/// What each record of the topics is in the ledger. For one thread.
///
/// What the processor does not admit is no report and no registration here either: it comes again, by the topic of what
/// was refused.
final class EntryReader {
    private static final Logger LOG = LoggerFactory.getLogger(EntryReader.class);
    private static final byte[] NOTHING = {};
    private static final Provenance BY_KAFKA = new Provenance(Way.KAFKA.code(), null, null, null);

    /// What came by the door before it said how.
    private static final Provenance BY_DOOR = new Provenance(Way.NDJSON.code(), null, null, null);

    private final Judge judge;
    private final AvroWire uploads;

    EntryReader(SchemaRegistry registry) {
        judge = new Judge(registry);
        uploads = new AvroWire(registry, AvroSchemas.UPLOAD);
    }

    /// @throws RegistryUnavailableException when the writer's schema is not known yet and cannot be had
    Optional<Entry> read(ConsumerRecord<byte[], byte[]> record) {
        return switch (record.topic()) {
            case Topics.REJECTED_REPORTS -> Optional.of(rejection(record));
            case Topics.UPLOADS -> upload(record);
            default -> admitted(record);
        };
    }

    private Optional<Entry> admitted(ConsumerRecord<byte[], byte[]> record) {
        return switch (judge.judge(record.topic(), record.value(), record.timestamp())) {
            case Verdict.Refused<Admitted> _ -> Optional.empty();
            case Verdict.Accepted<Admitted>(Admitted.OfReport(var version)) -> {
                // Whoever writes to a province's own topic writes what headers he likes.
                var provenance = version.province() == null ? provenance(record) : BY_KAFKA;
                yield Optional.of(new Entry.OfReport(ReportDocument.of(version, version.receivedAt(), provenance)));
            }
            case Verdict.Accepted<Admitted>(Admitted.OfFacility(var facility)) ->
                Optional.of(new Entry.OfRegistration(RegistrationDocument.of(
                        facility,
                        record.partition(),
                        record.offset(),
                        record.timestamp(),
                        text(record, Headers.SENDER),
                        text(record, Headers.UPLOAD))));
            case Verdict.Accepted<Admitted> other -> throw new IllegalStateException("not for the ledger: " + other);
        };
    }

    private Optional<Entry> upload(ConsumerRecord<byte[], byte[]> record) {
        var decoded = record.value() == null
                ? Optional.<Verdict<Upload>>empty()
                : Optional.of(uploads.decode(record.value()).then(UploadCodec::decode));
        return decoded.flatMap(verdict -> switch (verdict) {
            case Verdict.Accepted<Upload>(var upload) -> Optional.of(new Entry.OfUpload(document(upload)));
            case Verdict.Refused<Upload>(var problems) -> {
                LOG.warn("No upload at offset {}: {}", record.offset(), problems);
                yield Optional.empty();
            }
        });
    }

    private static UploadDocument document(Upload upload) {
        return new UploadDocument(
                upload.id().toString(),
                upload.sender(),
                upload.province(),
                upload.way().code(),
                upload.sort().code(),
                upload.beganAt().toEpochMilli(),
                upload.endedAt().toEpochMilli(),
                upload.accepted(),
                upload.rejected(),
                upload.state().name(),
                upload.withdraws() == null ? null : upload.withdraws().toString());
    }

    private static Entry rejection(ConsumerRecord<byte[], byte[]> record) {
        var sent = record.value() == null ? NOTHING : record.value();
        var reasons = Headers.texts(record.headers(), Headers.REASON).stream()
                .map(RejectionDocument.Reason::parse)
                .toList();
        var id = RejectionDocument.id(record.partition(), record.offset());
        return new Entry.OfRejection(
                RejectionDocument.of(id, about(record), provenance(record), reasons, record.timestamp(), sent));
    }

    private static RejectionDocument.About about(ConsumerRecord<byte[], byte[]> record) {
        var sort = text(record, Headers.SORT);
        return new RejectionDocument.About(
                sort == null ? Upload.Sort.REPORT.code() : sort,
                text(record, Headers.PROVINCE),
                text(record, Headers.FACILITY),
                text(record, Headers.REPORT_ID),
                text(record, Headers.SOURCE));
    }

    /// How something came that only we write: by the door, which says so, or else by a topic.
    private static Provenance provenance(ConsumerRecord<byte[], byte[]> record) {
        var way = text(record, Headers.WAY);
        if (way == null) return record.topic().equals(Topics.INGESTED_REPORTS) ? BY_DOOR : BY_KAFKA;
        return new Provenance(way, text(record, Headers.UPLOAD), text(record, Headers.SENDER), line(record));
    }

    private static @Nullable Long line(ConsumerRecord<byte[], byte[]> record) {
        var line = text(record, Headers.LINE);
        return line == null ? null : Long.valueOf(line);
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> record, String header) {
        return Headers.text(record.headers(), header);
    }
}
