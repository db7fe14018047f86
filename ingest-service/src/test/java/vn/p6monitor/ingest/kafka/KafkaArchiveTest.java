package vn.p6monitor.ingest.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndTimestamp;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Node;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.ingest.archive.KeptRefusal;
import vn.p6monitor.ingest.archive.KeptReport;
import vn.p6monitor.ingest.events.EventsUnavailableException;
import vn.p6monitor.ingest.security.Role;
import vn.p6monitor.ingest.security.Sender;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportWire;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.topic.Way;
import vn.p6monitor.schemas.upload.Upload;
import vn.p6monitor.schemas.upload.UploadCodec;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;

class KafkaArchiveTest {
    private static final Instant NOON = Instant.parse("2025-06-10T12:00:00Z");
    private static final UUID ID = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c07398f");
    private static final UUID OTHER = UUID.fromString("017f22e2-79b0-7cc3-98c4-dc0c0c073990");
    private static final Report REPORT = new Report(
            OTHER, 1, true, "f", "main", Sections.named("rooms").orElseThrow(), Month.of(2025, 5), NOON, null);

    private final InMemoryRegistry registry = new InMemoryRegistry();
    private final Wires wires = new Wires(registry);
    private final Map<TopicPartition, List<ConsumerRecord<byte[], byte[]>>> topics = new HashMap<>();
    private final KafkaArchive archive =
            new KafkaArchive(this::consumer, wires, new ReportWire(registry), Duration.ofSeconds(5));

    @Test
    void readsReportsOfAllPartitionsWithWhatBroughtThem() {
        put(Topics.INGESTED_REPORTS, 0, NOON, "f", report(), Headers.of(Headers.UPLOAD, ID.toString()));
        put(
                Topics.INGESTED_REPORTS,
                1,
                NOON,
                "g",
                report(),
                Headers.of(Headers.UPLOAD, OTHER.toString()),
                Headers.of(Headers.REPLAYED_FROM, ID.toString()));
        put(Topics.INGESTED_REPORTS, 1, NOON, "h", report(), Headers.of(Headers.UPLOAD, "not an id"));
        put(Topics.INGESTED_REPORTS, 1, NOON, null, report());
        var read = new TreeMap<String, KeptReport>();
        archive.reports(Instant.EPOCH, kept -> read.put(kept.facility(), kept));
        assertThat(read).containsOnlyKeys("f", "g", "h");
        assertThat(read.values()).extracting(kept -> kept.isFrom(ID)).containsExactly(true, true, false);
        assertThat(read.values()).extracting(kept -> kept.report().get()).containsOnly(Verdict.accepted(REPORT));
    }

    @Test
    void readsFromATimeOn() {
        for (int hour = 0; hour < 5; hour++) {
            put(Topics.INGESTED_REPORTS, hour % 2, NOON.plus(Duration.ofHours(hour)), "f" + hour, report());
        }
        assertThat(facilitiesSince(NOON.plus(Duration.ofHours(3)))).containsExactlyInAnyOrder("f3", "f4");
        assertThat(facilitiesSince(NOON.plus(Duration.ofHours(9)))).isEmpty();
        assertThat(facilitiesSince(Instant.parse("1969-01-01T00:00:00Z"))).hasSize(5);
    }

    @Test
    void readsUploadsAndPassesOverWhatIsNone() {
        var upload =
                new Upload(ID, "s", null, Way.CSV, Upload.Sort.REPORT, NOON, NOON, 2, 1, Upload.State.COMPLETE, null);
        put(Topics.UPLOADS, 0, NOON, "k", new byte[] {1});
        put(Topics.UPLOADS, 0, NOON, "k", bytes(Topics.UPLOADS, UploadCodec.encode(upload)));
        var read = new ArrayList<Upload>();
        archive.uploads(Instant.EPOCH, read::add);
        assertThat(read).containsExactly(upload);
    }

    @Test
    void readsRefusalsOfTheDoor() {
        put(
                Topics.REJECTED_REPORTS,
                1,
                NOON,
                null,
                "{}".getBytes(UTF_8),
                Headers.of(Headers.UPLOAD, ID.toString()),
                Headers.of(Headers.SENDER, "sender"),
                Headers.of(Headers.SORT, "report"),
                Headers.of(Headers.REASON, "MISSING_FIELD period"),
                Headers.of(Headers.REASON, "MALFORMED_JSON"),
                Headers.of(Headers.PROVINCE, "11"),
                Headers.of(Headers.AUTHORITY, "province:11"),
                Headers.of(Headers.TRUNCATED, "true"));
        put(Topics.REJECTED_REPORTS, 1, NOON, null, new byte[0], Headers.of(Headers.SORT, "facility"));
        var refusal = refusals().getFirst();
        assertThat(refusals()).hasSize(1);
        assertThat(refusal)
                .isEqualTo(new KeptRefusal(
                        "1-0",
                        "p6.rejected-reports-1@0",
                        NOON,
                        ID,
                        "11",
                        new Sender("sender", Set.of(Role.PROVINCE), "11", Set.of()),
                        List.of("MISSING_FIELD period", "MALFORMED_JSON"),
                        new KeptRefusal.Json(ByteBuffer.wrap("{}".getBytes(UTF_8)), true)));
        assertThat(refusal.isFor("MISSING_FIELD")).isTrue();
        assertThat(refusal.isFor("MALFORMED_JSON")).isTrue();
        assertThat(refusal.isFor("MISSING")).isFalse();
    }

    @Test
    void readsRefusalsOfOtherTopicsWithTheirRights() {
        putRefused("p6.field-reports.11", Headers.of(Headers.SOURCE, "p6.field-reports.11-0@7"));
        putRefused("p6.field-reports.ingest", Headers.of(Headers.SOURCE, "p6.field-reports.ingest-3@7"));
        putRefused("p6.facilities", Headers.of(Headers.SOURCE, "p6.facilities-0@7"));
        // As earlier releases wrote it.
        putRefused("p6.field-reports.14");
        putRefused("p6.areas");
        assertThat(refusals())
                .extracting(KeptRefusal::sender)
                .containsExactly(
                        new Sender("p6.field-reports.11", Set.of(Role.PROVINCE), "11", Set.of()),
                        new Sender("p6.field-reports.ingest", Set.of(Role.MINISTRY), null, Set.of()),
                        new Sender("p6.field-reports.14", Set.of(Role.PROVINCE), "14", Set.of()));
        assertThat(refusals())
                .allSatisfy(refusal -> assertThat(
                                ((KeptRefusal.Avro) refusal.content()).report().get())
                        .isEqualTo(Verdict.accepted(REPORT)));
    }

    @Test
    void findsOneRefusal() {
        putRefused("p6.field-reports.11");
        putRefused("p6.field-reports.14");
        assertThat(archive.refusal("0-1")).map(KeptRefusal::id).contains("0-1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0-2", "7-0", "", "0", "0-x", "-1-0", "0--1", "0-99999999999999999999", "0-0-0"})
    void findsNoOther(String id) {
        putRefused("p6.field-reports.11");
        putRefused("p6.field-reports.14");
        assertThat(archive.refusal(id)).isEqualTo(Optional.empty());
    }

    @Test
    void saysWhenTheBrokerIsAway() {
        var away = new KafkaArchive(
                () -> {
                    throw new KafkaException("no broker answers");
                },
                wires,
                new ReportWire(registry),
                Duration.ofSeconds(5));
        assertThatExceptionOfType(EventsUnavailableException.class)
                .isThrownBy(() -> away.uploads(Instant.EPOCH, _ -> {}));
        assertThatExceptionOfType(EventsUnavailableException.class).isThrownBy(() -> away.refusal("0-0"));
    }

    @Test
    void saysWhenTheRegistryIsAway() {
        putRefused("p6.field-reports.11");
        var absent = new HttpSchemaRegistry(URI.create("http://localhost:1"));
        var lost = new KafkaArchive(this::consumer, wires, new ReportWire(absent), Duration.ofSeconds(5));
        var report = ((KeptRefusal.Avro) lost.refusal("0-0").orElseThrow().content()).report();
        assertThatExceptionOfType(EventsUnavailableException.class).isThrownBy(report::get);
    }

    @Test
    void givesUpInTheEnd() {
        put(Topics.UPLOADS, 0, NOON, "k", new byte[] {1});
        var hurried = new KafkaArchive(
                () -> {
                    var consumer = consumer();
                    consumer.updateEndOffsets(Map.of(new TopicPartition(Topics.UPLOADS, 0), 9L));
                    return consumer;
                },
                wires,
                new ReportWire(registry),
                Duration.ofMillis(1));
        assertThatExceptionOfType(EventsUnavailableException.class)
                .isThrownBy(() -> hurried.uploads(Instant.EPOCH, _ -> {}));
    }

    private List<String> facilitiesSince(Instant from) {
        var facilities = new ArrayList<String>();
        archive.reports(from, kept -> facilities.add(kept.facility()));
        return facilities;
    }

    private List<KeptRefusal> refusals() {
        var refusals = new ArrayList<KeptRefusal>();
        archive.refusals(Instant.EPOCH, refusals::add);
        return refusals;
    }

    private void putRefused(String key, Header... headers) {
        put(Topics.REJECTED_REPORTS, 0, NOON, key, report(), headers);
    }

    private void put(String topic, int partition, Instant time, @Nullable String key, byte[] value, Header... headers) {
        var records = topics.computeIfAbsent(new TopicPartition(topic, partition), _ -> new ArrayList<>());
        records.add(new ConsumerRecord<>(
                topic,
                partition,
                records.size(),
                time.toEpochMilli(),
                TimestampType.LOG_APPEND_TIME,
                0,
                value.length,
                key == null ? null : key.getBytes(UTF_8),
                value,
                new RecordHeaders(headers),
                Optional.empty()));
    }

    private byte[] report() {
        return bytes(Topics.INGESTED_REPORTS, ReportCodec.encode(REPORT));
    }

    private byte[] bytes(String topic, GenericRecord record) {
        return wires.of(topic).encode(Topics.subject(topic), record);
    }

    /// Two partitions of each topic.
    private MockConsumer<byte[], byte[]> consumer() {
        var consumer = new MockConsumer<byte[], byte[]>("earliest") {
            @Override
            public synchronized Map<TopicPartition, OffsetAndTimestamp> offsetsForTimes(
                    Map<TopicPartition, Long> times) {
                var offsets = new HashMap<TopicPartition, OffsetAndTimestamp>();
                times.forEach((partition, time) -> offsets.put(
                        partition,
                        records(partition)
                                .filter(record -> record.timestamp() >= time)
                                .map(record -> new OffsetAndTimestamp(record.offset(), record.timestamp()))
                                .findFirst()
                                .orElse(null)));
                return offsets;
            }
        };
        for (var topic : List.of(Topics.INGESTED_REPORTS, Topics.UPLOADS, Topics.REJECTED_REPORTS)) {
            var partitions = Stream.of(0, 1)
                    .map(partition -> new TopicPartition(topic, partition))
                    .toList();
            consumer.updatePartitions(
                    topic,
                    partitions.stream()
                            .map(partition -> new PartitionInfo(
                                    topic, partition.partition(), Node.noNode(), new Node[0], new Node[0]))
                            .toList());
            partitions.forEach(partition -> {
                consumer.updateBeginningOffsets(Map.of(partition, 0L));
                consumer.updateEndOffsets(Map.of(partition, records(partition).count()));
            });
        }
        consumer.schedulePollTask(() -> consumer.assignment()
                .forEach(partition -> records(partition)
                        .filter(record -> record.offset() >= consumer.position(partition))
                        .forEach(consumer::addRecord)));
        return consumer;
    }

    private Stream<ConsumerRecord<byte[], byte[]>> records(TopicPartition partition) {
        return topics.getOrDefault(partition, List.of()).stream();
    }
}
