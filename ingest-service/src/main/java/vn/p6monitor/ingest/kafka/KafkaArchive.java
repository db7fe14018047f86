package vn.p6monitor.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.ingest.archive.Archive;
import vn.p6monitor.ingest.archive.KeptRefusal;
import vn.p6monitor.ingest.archive.KeptReport;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.code.Codes;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportWire;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;

/// The topics that the door writes, read by a consumer of their own for each question.
final class KafkaArchive implements Archive {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,4})-([0-9]{1,18})");

    private final Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers;
    private final Wires wires;
    private final ReportWire reports;
    private final Duration atMost;

    KafkaArchive(
            Supplier<org.apache.kafka.clients.consumer.Consumer<byte[], byte[]>> consumers,
            Wires wires,
            ReportWire reports,
            Duration atMost) {
        this.consumers = consumers;
        this.wires = wires;
        this.reports = reports;
        this.atMost = atMost;
    }

    @Override
    public void reports(Instant from, Consumer<KeptReport> reader) {
        read(Topics.INGESTED_REPORTS, from, record -> {
            if (record.key() == null || record.value() == null) return;
            reader.accept(new KeptReport(
                    text(record.key()),
                    id(record, Headers.UPLOAD),
                    id(record, Headers.REPLAYED_FROM),
                    id(record, Headers.INSTANCE),
                    () -> decode(record.value())));
        });
    }

    @Override
    public void uploads(Instant from, Consumer<Upload> reader) {
        var wire = wires.of(Topics.UPLOADS);
        read(Topics.UPLOADS, from, record -> {
            if (record.value() != null
                    && wire.decode(record.value()).then(UploadCodec::decode)
                            instanceof Verdict.Accepted<Upload>(var upload)) {
                reader.accept(upload);
            }
        });
    }

    @Override
    public void refusals(Instant from, Consumer<KeptRefusal> reader) {
        read(Topics.REJECTED_REPORTS, from, record -> refusal(record).ifPresent(reader));
    }

    @Override
    public Optional<KeptRefusal> refusal(String id) {
        var place = PLACE.matcher(id);
        if (!place.matches()) return Optional.empty();
        var partition = new TopicPartition(Topics.REJECTED_REPORTS, Integer.parseInt(place.group(1)));
        long offset = Long.parseLong(place.group(2));
        try (var consumer = consumers.get()) {
            boolean exists = consumer.partitionsFor(partition.topic()).stream()
                    .anyMatch(known -> known.partition() == partition.partition());
            if (!exists || offset >= end(consumer.endOffsets(List.of(partition)), partition)) return Optional.empty();
            consumer.assign(List.of(partition));
            consumer.seek(partition, offset);
            long deadline = System.nanoTime() + atMost.toNanos();
            while (System.nanoTime() < deadline && consumer.position(partition) <= offset) {
                for (var record : consumer.poll(POLL)) {
                    // Where an aborted transaction left a gap, the next record is another.
                    return record.offset() == offset ? refusal(record) : Optional.empty();
                }
            }
            if (consumer.position(partition) > offset) return Optional.empty();
            throw new EventsUnavailableException(id + " was not read within " + atMost);
        } catch (KafkaException e) {
            throw new EventsUnavailableException(id + " cannot be read", e);
        }
    }

    /// Empty for what was never a report.
    private Optional<KeptRefusal> refusal(ConsumerRecord<byte[], byte[]> record) {
        var value = record.value();
        if (value == null) return Optional.empty();
        var sort = Headers.text(record.headers(), Headers.SORT);
        if (sort != null) {
            if (!sort.equals(Upload.Sort.REPORT.code())) return Optional.empty();
            var id = Headers.text(record.headers(), Headers.SENDER);
            var sender = Sender.withAuthority(id == null ? "" : id, Headers.texts(record.headers(), Headers.AUTHORITY));
            boolean isTruncated = Headers.text(record.headers(), Headers.TRUNCATED) != null;
            return Optional.of(refusal(record, sender, new KeptRefusal.Json(ByteBuffer.wrap(value), isTruncated)));
        }
        var topic = topic(record);
        if (!Topics.FIELD_REPORTS.matcher(topic).matches()) return Optional.empty();
        return Optional.of(refusal(record, sender(topic), new KeptRefusal.Avro(() -> decode(value))));
    }

    /// A province's topic speaks for the province; what stands in the door's own was found to be in its right there.
    private static Sender sender(String topic) {
        var province = Topics.province(topic);
        return province == null
                ? new Sender(topic, Set.of(Role.MINISTRY), null, Set.of())
                : new Sender(topic, Set.of(Role.PROVINCE), province, Set.of());
    }

    /// Where the record was refused; earlier releases said it in the key alone.
    private static String topic(ConsumerRecord<byte[], byte[]> record) {
        var source = Headers.text(record.headers(), Headers.SOURCE);
        if (source == null) return record.key() == null ? "" : text(record.key());
        return source.substring(0, Math.max(0, source.lastIndexOf('-')));
    }

    private static KeptRefusal refusal(
            ConsumerRecord<byte[], byte[]> record, Sender sender, KeptRefusal.Content content) {
        return new KeptRefusal(
                record.partition() + "-" + record.offset(),
                Headers.source(record.topic(), record.partition(), record.offset()),
                Instant.ofEpochMilli(record.timestamp()),
                id(record, Headers.UPLOAD),
                Headers.text(record.headers(), Headers.PROVINCE),
                sender,
                Headers.texts(record.headers(), Headers.REASON),
                content);
    }

    /// Asked for at any time, also when nothing is being read any more.
    private Verdict<Report> decode(byte[] value) {
        try {
            return reports.decode(value);
        } catch (RegistryUnavailableException e) {
            throw new EventsUnavailableException("a report's schema cannot be read", e);
        }
    }

    private static @Nullable UUID id(ConsumerRecord<byte[], byte[]> record, String header) {
        var text = Headers.text(record.headers(), header);
        return text == null ? null : Codes.reportId(text).orElse(null);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    private void read(String topic, Instant from, Consumer<ConsumerRecord<byte[], byte[]>> reader) {
        try (var consumer = consumers.get()) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            var ends = consumer.endOffsets(partitions);
            var starts = consumer.offsetsForTimes(partitions.stream()
                    .collect(Collectors.toMap(partition -> partition, _ -> Math.max(0, from.toEpochMilli()))));
            consumer.assign(partitions);
            partitions.forEach(partition -> {
                var start = starts.get(partition);
                consumer.seek(partition, start == null ? end(ends, partition) : start.offset());
            });
            long deadline = System.nanoTime() + atMost.toNanos();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < end(ends, partition))) {
                if (System.nanoTime() > deadline) {
                    throw new EventsUnavailableException(topic + " was not read within " + atMost);
                }
                for (var record : consumer.poll(POLL)) {
                    var partition = new TopicPartition(topic, record.partition());
                    if (record.offset() < end(ends, partition)) reader.accept(record);
                }
            }
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new EventsUnavailableException(topic + " cannot be read", e);
        }
    }

    private static long end(Map<TopicPartition, Long> ends, TopicPartition partition) {
        return ends.getOrDefault(partition, 0L);
    }
}
