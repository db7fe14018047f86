package vn.p6monitor.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import vn.p6monitor.proof.world.Event;
import vn.p6monitor.proof.world.Sent;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;

/// Provinces' own systems report by Kafka, with their own programs, to a platform that has the sample.
final class ProvincialChecks {
    private static final Path EXAMPLES =
            Path.of(System.getProperty("p6.repository", "../..")).resolve("docs/examples");
    private static final String PROVINCE = "11";
    private static final String OTHER = "15";
    private static final List<String> CENTRES = List.of("11-kafka-1", "11-kafka-2", "11-kafka-3");
    private static final String CENTRE = CENTRES.getFirst();
    private static final String TOPIC = "p6.field-reports." + PROVINCE;

    private final Platform platform;
    private final Path folder;

    private ProvincialChecks(Platform platform, Path folder) {
        this.platform = platform;
        this.folder = folder;
    }

    /// @param folder for what the programs need
    static Stream<DynamicTest> on(Platform platform, Path folder) throws InterruptedException {
        var checks = new ProvincialChecks(platform, folder);
        platform.addProvince(PROVINCE);
        platform.addProvince(OTHER);
        var centres = CENTRES.stream().map(code -> Lines.of(Centres.centre(code, "03358")));
        assertThat(platform.send("facilities", centres).isTaken()).isTrue();
        return Stream.of(
                dynamicTest("countsWhatANodeProgramPublishes", checks::countNode),
                dynamicTest("countsWhatKcatPublishes", checks::countKcat),
                dynamicTest("letsAProvinceWriteToItsTopicAndDoNothingElse", checks::denyAllElse),
                dynamicTest("neverCountsWhatAProvinceSaysOfAnothers", checks::countNothingOfOthers),
                dynamicTest("goesOnAfterRecordsThatAreNoReports", checks::goOnAfterNoise),
                dynamicTest("countsWhatItRefused", checks::countWhatWasRefused));
    }

    /// The program of docs/examples, whose schema comes from the registry.
    private void countNode() throws IOException, InterruptedException {
        ForeignProgram.need("node", "npm");
        var node = folder.resolve("node");
        Files.createDirectories(node);
        for (var file : List.of("package.json", "package-lock.json", "publish.mjs")) {
            Files.copy(
                    EXAMPLES.resolve("kafka-node").resolve(file),
                    node.resolve(file),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        var program = new ForeignProgram(
                node,
                Map.of(
                        "KAFKA",
                        platform.kafka(),
                        "REGISTRY",
                        platform.registry().toString(),
                        "PROVINCE",
                        PROVINCE,
                        "PASSWORD",
                        "province-11-secret"));
        var installed = program.run("", List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        assertThat(installed.status()).as(installed.said()).isZero();

        var lines = sessions(20).stream().map(Lines::of).collect(Collectors.joining("\n"));
        assertCounted(20, () -> {
            var ran = program.run(lines, List.of("node", "publish.mjs"));
            assertThat(ran.status()).as(ran.said()).isZero();
            assertThat(ran.said()).contains("20 published to " + TOPIC);
        });
    }

    /// The script of docs/examples, with bytes that we encoded; which partition they go to is kcat's choice.
    private void countKcat() throws IOException, InterruptedException {
        ForeignProgram.need("kcat");
        var kcat = folder.resolve("kcat");
        Files.createDirectories(kcat);
        // PLAIN: Debian's kcat is made with a library whose SCRAM is not to the letter, which Kafka 4 insists on.
        Files.writeString(kcat.resolve("province.conf"), """
                bootstrap.servers=%s
                broker.address.family=v4
                security.protocol=SASL_PLAINTEXT
                sasl.mechanism=PLAIN
                sasl.username=province-11
                sasl.password=province-11-secret
                """.formatted(platform.kafka()));
        var script = EXAMPLES.resolve("kcat/publish.sh").toAbsolutePath().toString();
        var program = new ForeignProgram(kcat, Map.of());
        assertCounted(CENTRES.size(), () -> {
            for (var centre : CENTRES) {
                Files.write(kcat.resolve(centre), encoded(PROVINCE, Centres.session(centre)));
                var ran = program.run("", List.of(script, "province.conf", PROVINCE, centre, centre));
                assertThat(ran.status()).as(ran.said()).isZero();
            }
        });
        Files.write(kcat.resolve("other"), encoded(OTHER, Centres.session(CENTRE)));
        var denied = program.run("", List.of(script, "province.conf", OTHER, CENTRE, "other"));
        assertThat(denied.status()).as(denied.said()).isNotZero();
    }

    private void denyAllElse() {
        var own = encoded(PROVINCE, Centres.session(CENTRE));
        try (var system = new ProvincialSystem(platform.kafka(), PROVINCE)) {
            for (var topic : List.of(
                    "p6.field-reports." + OTHER,
                    "p6.field-reports.ingest",
                    "p6.facilities",
                    "p6.areas",
                    "p6.generations",
                    "p6.rejected-reports",
                    "p6.anything")) {
                assertThatThrownBy(() -> system.write(topic, CENTRE, own))
                        .as(topic)
                        .isInstanceOf(TopicAuthorizationException.class);
            }
            for (var topic : List.of("p6.areas", "p6.facilities", TOPIC)) {
                assertThatThrownBy(() -> system.read(topic)).as(topic).isInstanceOf(TopicAuthorizationException.class);
            }
            assertThat(system.topics()).containsExactly(TOPIC);
            assertThatThrownBy(() -> system.delete(TOPIC)).isInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> system.make("p6.field-reports.99"))
                    .isInstanceOf(TopicAuthorizationException.class);
        }
        try (var impostor = new ProvincialSystem(platform.kafka(), PROVINCE, "province-15-secret")) {
            assertThatThrownBy(() -> impostor.write(TOPIC, CENTRE, own)).isInstanceOf(AuthenticationException.class);
        }
    }

    private void countNothingOfOthers() throws IOException, InterruptedException {
        assertCounted(0, () -> {
            try (var system = new ProvincialSystem(platform.kafka(), OTHER)) {
                system.write("p6.field-reports." + OTHER, CENTRE, encoded(OTHER, Centres.session(CENTRE)));
            }
        });
    }

    private void goOnAfterNoise() throws IOException, InterruptedException {
        assertCounted(1, () -> {
            try (var system = new ProvincialSystem(platform.kafka(), PROVINCE)) {
                for (var noise : noise()) system.write(TOPIC, CENTRE, noise);
                assertThatThrownBy(() -> system.write(TOPIC, CENTRE, new byte[10_000_000]))
                        .isInstanceOf(RecordTooLargeException.class);
                // What is nothing but zeros is short enough on its way, however long it becomes.
                system.writePacked(TOPIC, CENTRE, new byte[30_000_000]);
                system.write(TOPIC, CENTRE, encoded(PROVINCE, Centres.session(CENTRE)));
            }
        });
    }

    /// The records of noise, and the one that is too long.
    private void countWhatWasRefused() throws IOException, InterruptedException {
        var metrics = platform.ofTheProcessor("prometheus");
        for (var code : List.of("MALFORMED_AVRO", "UNKNOWN_SCHEMA", "RECORD_TOO_LONG")) {
            assertThat(metrics)
                    .containsPattern(
                            "p6_processor_refused_total\\{[^}]*code=\"" + code + "\"[^}]*province=\"11\"[^}]*} [1-9]");
        }
    }

    /// No Avro, a schema that nobody registered, the beginning of a report, nothing, and what deletes where a topic is
    /// compacted.
    private List<byte @Nullable []> noise() {
        var report = encoded(PROVINCE, Centres.session(CENTRE));
        var noise = new ArrayList<byte @Nullable []>();
        noise.add("{\"facility\":\"11-kafka-1\"}".getBytes(UTF_8));
        noise.add(new byte[] {0, 127, 127, 127, 127, 1, 2, 3});
        noise.add(Arrays.copyOf(report, report.length - 3));
        noise.add(new byte[0]);
        noise.add(null);
        return noise;
    }

    @FunctionalInterface
    private interface Step {
        void take() throws IOException, InterruptedException;
    }

    /// Takes a step that so many sessions of the province come of.
    private void assertCounted(int sessions, Step step) throws IOException, InterruptedException {
        platform.awaitCounted();
        long before = sessionsOfTheProvince();
        step.take();
        platform.awaitCounted();
        assertThat(sessionsOfTheProvince()).isEqualTo(before + sessions);
    }

    private long sessionsOfTheProvince() throws IOException, InterruptedException {
        return platform.asAnyone()
                .value("indicator=CL02&area=11&period=2025-05")
                .path("numerator")
                .asLong();
    }

    private static List<Report> sessions(int count) {
        return Stream.generate(() -> Centres.session(CENTRE)).limit(count).toList();
    }

    private byte[] encoded(String province, Report report) {
        var event = new Event.OfReport(province, report, true, report.submittedAt());
        return Objects.requireNonNull(Sent.of(event, new HttpSchemaRegistry(platform.registry()))
                        .bytes())
                .get();
    }
}
