package vn.p6monitor.schemas.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericDatumReader;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.io.DecoderFactory;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.ReportCodec;
import vn.p6monitor.schemas.report.ReportRules;
import vn.p6monitor.schemas.topic.KeptTopic;
import vn.p6monitor.schemas.topic.Topics;
import vn.p6monitor.schemas.wire.AvroSchemas;
import vn.p6monitor.schemas.wire.AvroWire;
import vn.p6monitor.schemas.wire.SchemaRegistry;

/// The description of the way in by Kafka agrees with what the platform takes.
class AsyncApiTest {
    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final String ANY = "{province}";
    private static final int SCHEMA_ID = 7;
    private static final Instant RECEIVED = Instant.parse("2025-06-05T00:00:00Z");
    private static final JsonNode API = read();
    private static final JsonNode CHANNEL = API.path("channels").path("reportsOfAProvince");
    private static final JsonNode MESSAGE =
            API.path("components").path("messages").path("fieldReport");

    private static final AvroWire WIRE = new AvroWire(
            new SchemaRegistry() {
                @Override
                public int register(String subject, Schema schema) {
                    return SCHEMA_ID;
                }

                @Override
                public Optional<Schema> find(int id) {
                    return id == SCHEMA_ID ? Optional.of(AvroSchemas.FIELD_REPORT) : Optional.empty();
                }
            },
            AvroSchemas.FIELD_REPORT);

    private static JsonNode read() {
        try {
            var settings = LoadSettings.builder().setAllowDuplicateKeys(false).build();
            return new JsonMapper().valueToTree(new Load(settings).loadFromString(Files.readString(DOCUMENT)));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        var references = API.findValues("$ref").stream().map(JsonNode::asString).toList();
        assertThat(references).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(API.at(reference.substring(1)).isMissingNode()).isFalse();
            } else {
                assertThat(DOCUMENT.resolveSibling(reference)).exists();
            }
        });
    }

    @Test
    void namesTheTopicAsItIsMade() {
        assertThat(CHANNEL.path("address").asString().replace(ANY, "11"))
                .isEqualTo(Topics.ofProvince("11").name());
        var kafka = CHANNEL.path("bindings").path("kafka");
        assertThat(kafka.path("partitions").asInt())
                .isEqualTo(Topics.ofProvince("11").partitions());
        var configuration = kafka.path("topicConfiguration");
        var described = new HashMap<String, String>();
        configuration
                .propertyStream()
                .forEach(entry -> described.put(
                        entry.getKey(),
                        entry.getValue().isArray()
                                ? entry.getValue().path(0).asString()
                                : entry.getValue().asString()));
        assertThat(described)
                .isEqualTo(Map.of(
                        "cleanup.policy", "delete",
                        "retention.ms", "-1",
                        "retention.bytes", "-1",
                        "max.message.bytes", Integer.toString(KeptTopic.MOST_BYTES)));
    }

    @Test
    void namesTheRightsAsTheyAreGiven() {
        var rights = CHANNEL.path("x-kafka-access")
                .valueStream()
                .map(right -> right.path("principal").asString().replace(ANY, "11") + " "
                        + AclOperation.fromString(right.path("operation").asString()));
        var given = Principal.ofProvince("11");
        assertThat(given.rights())
                .containsExactly(new Right(
                        ResourceType.TOPIC,
                        PatternType.LITERAL,
                        CHANNEL.path("address").asString().replace(ANY, "11"),
                        Set.of(AclOperation.WRITE)));
        assertThat(rights).containsExactly(given.user() + " " + AclOperation.WRITE);
    }

    @Test
    void namesTheSchemaAndItsSubjects() throws IOException {
        var reference = MESSAGE.path("payload").path("schema").path("$ref").asString();
        assertThat(new Schema.Parser().parse(Files.readString(DOCUMENT.resolveSibling(reference))))
                .isEqualTo(AvroSchemas.FIELD_REPORT);
        assertThat(MESSAGE.path("name").asString()).isEqualTo(AvroSchemas.FIELD_REPORT.getFullName());
        var topic = Topics.ofProvince("11").name();
        var subjects = MESSAGE.path("bindings").path("kafka").path("x-subjects");
        assertThat(subjects.valueStream().map(subject -> subject.asString().replace(ANY, "11")))
                .containsExactly(Topics.subject(topic), topic + "-value");
    }

    static Stream<JsonNode> examples() {
        return MESSAGE.path("examples").valueStream();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itsExamplesAreReportsThatThePlatformTakes(JsonNode example) throws IOException {
        var record = record(example.path("payload"));
        var report = accepted(ReportCodec.decode(record));
        assertThat(ReportRules.check(report, RECEIVED)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theBytesOfItsExamplesAreTheirs(JsonNode example) throws IOException {
        var record = record(example.path("payload"));
        var bytes = WIRE.encode("p6.field-reports-value", record);
        assertThat(HexFormat.of().formatHex(bytes))
                .isEqualTo(example.path("x-bytes").asString());
        assertThat(ByteBuffer.wrap(bytes, 1, 4).getInt()).isEqualTo(SCHEMA_ID);
        assertThat(accepted(WIRE.decode(bytes))).isEqualTo(record);
    }

    private static GenericRecord record(JsonNode payload) throws IOException {
        var schema = AvroSchemas.FIELD_REPORT;
        var decoder = DecoderFactory.get().jsonDecoder(schema, payload.toString());
        return new GenericDatumReader<GenericRecord>(schema).read(null, decoder);
    }

    private static <T> T accepted(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Accepted<T>(var value) -> value;
            case Verdict.Refused<T>(var problems) -> throw new AssertionError(problems);
        };
    }
}
