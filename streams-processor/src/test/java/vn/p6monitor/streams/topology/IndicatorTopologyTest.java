package vn.p6monitor.streams.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.BytesDeserializer;
import org.apache.kafka.common.serialization.BytesSerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.proof.world.KnownSchemas;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.index.Generation;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.topic.Headers;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.streams.Examples;
import vn.p6monitor.streams.admit.CommittedOffsets;
import vn.p6monitor.streams.contribute.Contributions;
import vn.p6monitor.streams.flow.Passed;
import vn.p6monitor.streams.flow.Progress;
import vn.p6monitor.streams.flow.Rolled;

class IndicatorTopologyTest {
    static final Instant RECEIVED = Instant.parse("2025-06-03T00:00:00Z");
    static final Duration INTERVAL = Duration.ofMillis(500);

    @TempDir
    Path states;

    Properties config() {
        var config = new Properties();
        config.put(StreamsConfig.APPLICATION_ID_CONFIG, "p6-t");
        config.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        config.put(StreamsConfig.STATE_DIR_CONFIG, states.toString());
        config.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        return config;
    }

    Topology topology() {
        return topology(_ -> Passed.NOTHING);
    }

    Topology topology(CommittedOffsets committed) {
        return new IndicatorTopology(
                        new TopologySettings(new Generation("t"), 1, INTERVAL),
                        new Contributions(Catalogue.standard()),
                        new KnownSchemas(),
                        committed)
                .build(config());
    }

    static Bytes wire(Report report) {
        return Bytes.wrap(new AvroWire(new KnownSchemas(), AvroSchemas.FIELD_REPORT)
                .encode(Topics.subject(Topics.INGESTED_REPORTS), ReportCodec.encode(report)));
    }

    @Test
    void namesEveryOperator() {
        assertThat(topology().describe().toString()).doesNotContain("KSTREAM-", "KTABLE-");
    }

    @Test
    void keepsWhatIsRefusedWithItsBytesAndEveryReason() {
        try (var driver = new TopologyTestDriver(topology(), config())) {
            var in = driver.createInputTopic(Topics.INGESTED_REPORTS, new StringSerializer(), new BytesSerializer());
            var out = driver.createOutputTopic(
                    Topics.REJECTED_REPORTS, new StringDeserializer(), new BytesDeserializer());
            var overdone = Examples.data("equipment", "computers", 2_000_000, "computersOutdated", 2_000_001);
            var bytes = wire(Examples.report(overdone).build());
            in.pipeInput("any", bytes, RECEIVED);
            var rejected = out.readRecord();
            assertThat(rejected.value()).isEqualTo(bytes);
            assertThat(rejected.key()).isEqualTo(Topics.INGESTED_REPORTS);
            assertThat(rejected.getRecordTime()).isEqualTo(RECEIVED);
            assertThat(Headers.texts(rejected.headers(), Headers.REASON))
                    .containsExactly(
                            "OUT_OF_RANGE data.computers",
                            "OUT_OF_RANGE data.computersOutdated",
                            "PART_EXCEEDS_WHOLE data.computersOutdated");
            in.pipeInput("any", Bytes.wrap(new byte[] {1}), RECEIVED);
            assertThat(out.readRecord().value()).isEqualTo(Bytes.wrap(new byte[] {1}));
            in.pipeInput("any", null, RECEIVED);
            assertThat(out.readRecord().value()).isNull();
        }
    }

    /// A record of zeros passes the broker when it is compressed, however long it is.
    @Test
    void keepsTheBeginningOfWhatIsFarTooLong() {
        try (var driver = new TopologyTestDriver(topology(), config())) {
            var out = driver.createOutputTopic(
                    Topics.REJECTED_REPORTS, new StringDeserializer(), new BytesDeserializer());
            driver.createInputTopic("p6.field-reports.11", new StringSerializer(), new BytesSerializer())
                    .pipeInput("any", Bytes.wrap(new byte[20_000_000]), RECEIVED);
            var rejected = out.readRecord();
            assertThat(rejected.value()).isEqualTo(Bytes.wrap(new byte[64 * 1024]));
            assertThat(texts(rejected.headers()))
                    .containsExactly(
                            "source=p6.field-reports.11-0@0",
                            "reason=RECORD_TOO_LONG",
                            "truncated=true",
                            "province=11");
        }
    }

    @Test
    void saysWhoseItIsWhatItRefuses() {
        try (var driver = new TopologyTestDriver(topology(), config())) {
            var out = driver.createOutputTopic(
                    Topics.REJECTED_REPORTS, new StringDeserializer(), new BytesDeserializer());
            var overdone = Examples.report(Examples.data("equipment", "computers", 2_000_000))
                    .build();
            var claimed = new RecordHeaders(new Header[] {
                Headers.of(Headers.UPLOAD, "u"), Headers.of(Headers.SENDER, "s"), Headers.of(Headers.PROVINCE, "99")
            });
            for (var topic : List.of(Topics.INGESTED_REPORTS, "p6.field-reports.11")) {
                driver.createInputTopic(topic, new StringSerializer(), new BytesSerializer())
                        .pipeInput(new TestRecord<>("any", wire(overdone), claimed, RECEIVED));
            }
            assertThat(texts(out.readRecord().headers()))
                    .containsExactly(
                            "source=p6.field-reports.ingest-0@0",
                            "reason=OUT_OF_RANGE data.computers",
                            "upload=u",
                            "sender=s",
                            "facility=" + overdone.facility(),
                            "reportId=" + overdone.reportId());
            assertThat(texts(out.readRecord().headers()))
                    .containsExactly(
                            // The driver counts offsets over all topics of a pattern.
                            "source=p6.field-reports.11-0@1",
                            "reason=OUT_OF_RANGE data.computers",
                            "province=11",
                            "facility=" + overdone.facility(),
                            "reportId=" + overdone.reportId());
            driver.createInputTopic("p6.field-reports.11", new StringSerializer(), new BytesSerializer())
                    .pipeInput("any", Bytes.wrap(new byte[] {1}), RECEIVED);
            assertThat(texts(out.readRecord().headers()))
                    .containsExactly("source=p6.field-reports.11-0@2", "reason=MALFORMED_AVRO", "province=11");
        }
    }

    private static List<String> texts(Iterable<Header> headers) {
        return StreamSupport.stream(headers.spliterator(), false)
                .map(header -> header.key() + "=" + new String(header.value(), StandardCharsets.UTF_8))
                .toList();
    }

    @Test
    void doesNotTellAgainWhatTheGenerationBeforeHasTold() {
        var committed = new CommittedOffsets() {
            @Override
            public Passed ofTask(int task) {
                return Passed.NOTHING;
            }

            @Override
            public Passed ofFormer(int task) {
                return new Passed(new TreeMap<>(Map.of(Topics.INGESTED_REPORTS + "-0", 1L)));
            }
        };
        try (var driver = new TopologyTestDriver(topology(committed), config())) {
            var in = driver.createInputTopic(Topics.INGESTED_REPORTS, new StringSerializer(), new BytesSerializer());
            var out = driver.createOutputTopic(
                    Topics.REJECTED_REPORTS, new StringDeserializer(), new BytesDeserializer());
            in.pipeInput("any", Bytes.wrap(new byte[] {1}), RECEIVED);
            in.pipeInput("any", Bytes.wrap(new byte[] {2}), RECEIVED);
            assertThat(out.readValuesToList()).containsExactly(Bytes.wrap(new byte[] {2}));
        }
    }

    @Test
    void refusesNothingForTheRegistersSake() {
        try (var driver = new TopologyTestDriver(topology(), config())) {
            var in = driver.createInputTopic("p6.field-reports.15", new StringSerializer(), new BytesSerializer());
            var computers = Examples.data("equipment", "computers", 12);
            in.pipeInput("any", wire(Examples.report(computers).build()), RECEIVED);
            assertThat(driver.producedTopicNames()).doesNotContain(Topics.REJECTED_REPORTS);
        }
    }

    @Test
    void tellsHowFarItReadEvenWhereNothingCounts() {
        try (var driver = new TopologyTestDriver(topology(), config())) {
            var in = driver.createInputTopic(Topics.FACILITIES, new StringSerializer(), new BytesSerializer());
            var out = driver.createOutputTopic(
                    new Generation("t").areaValuesTopic(),
                    new StringDeserializer(),
                    IndicatorTopology.ROLLED.deserializer());
            in.pipeInput("any", Bytes.wrap(new byte[] {1}), RECEIVED);
            for (int i = 0; i < 5; i++) driver.advanceWallClockTime(INTERVAL);
            assertThat(out.readValuesToList())
                    .hasSize(1)
                    .allSatisfy(value -> assertThat(passed(value).offsets()).containsOnlyKeys("p6.facilities-0"));
        }
    }

    static Passed passed(Rolled value) {
        return value instanceof Progress progress ? progress.passed() : Passed.NOTHING;
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        var generation = new Generation("t");
        assertThatThrownBy(() -> new TopologySettings(generation, 0, INTERVAL)).hasMessageContaining("tasks");
        assertThatThrownBy(() -> new TopologySettings(generation, 1, Duration.ZERO))
                .hasMessageContaining("interval");
    }
}
