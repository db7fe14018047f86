package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import vn.p6monitor.localstack.processes.ProcessTree;

/// The real servers: they serve, keep what they were given through a crash, let nobody do more than he may, and go.
class LocalStackIT {

    private static final Set<Child> SERVERS = Set.of(Child.KAFKA, Child.REGISTRY, Child.ELASTICSEARCH);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String SCHEMA = "{\"schema\":\"{\\\"type\\\":\\\"string\\\"}\"}";

    private static Settings settings;
    private static LocalStack stack;
    private static HttpClient http;

    @BeforeAll
    static void start() throws Exception {
        var data = Path.of("target", "local-stack-it");
        DataFolder.delete(data);
        settings = Settings.in(Path.of("../.."), data).withPortOffset(17_000).withChildren(SERVERS);
        stack = LocalStack.start(settings);
        http = HttpClient.newHttpClient();
    }

    @AfterAll
    static void leavesNoProcessBehind() {
        if (stack == null) {
            return; // it did not start, which is told already
        }
        var members = SERVERS.stream()
                .flatMap(child -> ProcessHandle.of(stack.pid(child)).stream())
                .flatMap(process -> ProcessTree.of(process).members().stream())
                .toList();
        http.close();

        stack.close();

        assertThat(members).hasSize(SERVERS.size() + 1);
        assertThat(new ProcessTree(members).isAlive()).isFalse();
    }

    @Test
    void keepsEverythingThroughACrashOfEachServer() throws Exception {
        createTopic("crash");
        produce("crash", "before");
        var schema = register("crash-value").body();
        index("p6-crash", "before");

        SERVERS.forEach(stack::kill);
        stack.awaitHealthy(PATIENCE);

        produce("crash", "after");
        assertThat(consume("crash", 2)).containsExactly("before", "after");
        assertThat(register("crash-value").body()).isEqualTo(schema);
        assertThat(elasticsearch(Credentials.READER, "GET", "/p6-crash/_doc/before", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void refusesTopicsThatNobodyCreated() throws Exception {
        try (var admin = Admin.create(client())) {
            assertThat(admin.describeConfigs(List.of(broker()))
                            .all()
                            .get(10, TimeUnit.SECONDS)
                            .values())
                    .allSatisfy(config -> assertThat(
                                    config.get("auto.create.topics.enable").value())
                            .isEqualTo("false"));
        }
    }

    private static ConfigResource broker() {
        return new ConfigResource(ConfigResource.Type.BROKER, "1");
    }

    @Test
    void letsTheIndexerKeepAndWriteOurIndicesAndNoMore() throws Exception {
        index("p6-indexer-rights", "one");
        var template = "{\"index_patterns\":[\"p6-*\"]}";
        var aliases = "{\"actions\":[{\"add\":{\"index\":\"p6-indexer-rights\",\"alias\":\"p6-indexer-alias\"}}]}";

        assertThat(status(Credentials.INDEXER, "POST", "/_aliases", aliases)).isEqualTo(200);
        assertThat(status(Credentials.INDEXER, "POST", "/p6-indexer-rights/_refresh", ""))
                .isEqualTo(200);
        assertThat(status(Credentials.INDEXER, "GET", "/p6-indexer-rights/_search", ""))
                .isEqualTo(403);
        index("p6-progress-rights", "state");
        assertThat(status(Credentials.INDEXER, "GET", "/p6-progress-rights/_doc/state", ""))
                .isEqualTo(200);
        assertThat(status(Credentials.INDEXER, "PUT", "/another", "")).isEqualTo(403);
        assertThat(status(Credentials.INDEXER, "PUT", "/_index_template/p6", template))
                .isEqualTo(403);
        assertThat(status(Credentials.INDEXER, "DELETE", "/p6-indexer-rights", ""))
                .isEqualTo(200);
    }

    @Test
    void letsTheReaderReadAndNoMore() throws Exception {
        index("p6-reader-rights", "one");

        assertThat(status(Credentials.READER, "GET", "/p6-reader-rights/_search", ""))
                .isEqualTo(200);
        assertThat(status(Credentials.READER, "GET", "/p6-reader-rights/_mapping", ""))
                .isEqualTo(200);
        assertThat(status(Credentials.READER, "PUT", "/p6-reader-rights/_doc/two", "{}"))
                .isEqualTo(403);
        assertThat(status(Credentials.READER, "DELETE", "/p6-reader-rights/_doc/one", ""))
                .isEqualTo(403);
        assertThat(status(Credentials.READER, "DELETE", "/p6-reader-rights", ""))
                .isEqualTo(403);
        assertThat(status(Credentials.READER, "PUT", "/p6-new", "")).isEqualTo(403);
    }

    @Test
    void letsNobodyElseIn() throws Exception {
        var anonymous = HttpRequest.newBuilder(URI.create(stack.address(Child.ELASTICSEARCH) + "/_cluster/health"));

        assertThat(http.send(anonymous.build(), BodyHandlers.discarding()).statusCode())
                .isEqualTo(401);
    }

    @Test
    void letsNobodyIntoKafkaWhoDoesNotSignIn() {
        new KafkaRightsChecks(stack).letNobodyInWhoDoesNotSignIn();
    }

    @Test
    void letsEachServiceDoInKafkaWhatItNeedsAndNoMore() throws Exception {
        new KafkaRightsChecks(stack).letEachServiceDoWhatItNeedsAndNoMore();
    }

    @Test
    void givesAndTakesRightsAsThisReleaseHasThem() throws Exception {
        new KafkaRightsChecks(stack).giveAndTakeRights();
    }

    @Test
    void letsAProvinceInOnceAndAgain() throws Exception {
        new KafkaRightsChecks(stack).letAProvinceInOnceAndAgain();
    }

    @Test
    void letsAProvinceInToAnotherPlatformByTls() throws Exception {
        var folder = Path.of("target", "tls-kafka").toAbsolutePath();
        DataFolder.delete(folder);
        new OtherPlatformChecks(stack, folder).letAProvinceInByTls();
    }

    @Test
    void doesNotStartTwice() {
        assertThatExceptionOfType(AlreadyRunning.class).isThrownBy(() -> LocalStack.start(settings));
        assertThat(new RunningStack(settings.data()).isRunning()).isTrue();
    }

    private static Map<String, Object> client() {
        return stack.kafkaAdmin().client(stack.address(Child.KAFKA));
    }

    private static void createTopic(String topic) throws Exception {
        try (var admin = Admin.create(client())) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get(30, TimeUnit.SECONDS);
        }
    }

    private static void produce(String topic, String value) throws Exception {
        var config = client();
        config.put("acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get(30, TimeUnit.SECONDS);
        }
    }

    private static List<String> consume(String topic, int count) {
        var config = client();
        config.put("group.id", UUID.randomUUID().toString());
        try (var consumer = new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            var partition = List.of(new TopicPartition(topic, 0));
            consumer.assign(partition);
            consumer.seekToBeginning(partition);
            var values = new ArrayList<String>();
            for (int polls = 0; values.size() < count && polls < 30; polls++) {
                consumer.poll(Duration.ofSeconds(1)).forEach(record -> values.add(record.value()));
            }
            return values;
        }
    }

    private static HttpResponse<String> register(String subject) throws Exception {
        var address = stack.address(Child.REGISTRY) + "/apis/ccompat/v7/subjects/" + subject + "/versions";
        var answer = http.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", "application/vnd.schemaregistry.v1+json")
                        .POST(BodyPublishers.ofString(SCHEMA))
                        .build(),
                BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void index(String index, String id) throws Exception {
        assertThat(status(Credentials.INDEXER, "PUT", "/" + index, "")).isEqualTo(200);
        assertThat(status(Credentials.INDEXER, "PUT", "/" + index + "/_doc/" + id, "{}"))
                .isEqualTo(201);
    }

    private static int status(String user, String method, String path, String body) throws Exception {
        return elasticsearch(user, method, path, body).statusCode();
    }

    private static HttpResponse<String> elasticsearch(String user, String method, String path, String body)
            throws Exception {
        var passwords = stack.credentials();
        var password = user.equals(Credentials.INDEXER) ? passwords.indexer() : passwords.reader();
        var credentials = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
        return http.send(
                HttpRequest.newBuilder(URI.create(stack.address(Child.ELASTICSEARCH) + path))
                        .header("Authorization", "Basic " + credentials)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
