package vn.p6monitor.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.SaslAuthenticationException;
import org.apache.kafka.common.errors.SslAuthenticationException;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringSerializer;

/// Lets a province in to a Kafka that is not ours, by the command line as an operator writes it.
///
/// @param stack whose registry stands for that of the other platform
/// @param folder an empty one
record OtherPlatformChecks(LocalStack stack, Path folder) {
    private static final int PORT = 17_600;
    private static final Pattern SHOWN = Pattern.compile("its password \\(SCRAM-SHA-512\\), shown this once: (\\S+)");
    private static final String AREAS = """
            {"areas":[{"boundaries":"2025","area":"95","level":"province"}]}""";

    void letAProvinceInByTls() throws Exception {
        var query = query();
        try (var kafka =
                TlsKafka.start(folder, new Distribution(Path.of("../..").toAbsolutePath()), PORT)) {
            var password = password(give(kafka, query));
            write(kafka, password, "p6.field-reports.95");
            assertThatThrownBy(() -> write(kafka, password, "p6.field-reports.94"))
                    .hasCauseInstanceOf(TopicAuthorizationException.class);
            assertThatThrownBy(() -> write(kafka, "95", "p6.field-reports.95"))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
            assertThatThrownBy(() -> writeToWhomeverAnswers(kafka, password))
                    .hasCauseInstanceOf(SslAuthenticationException.class);
            assertKeptForEver(kafka);

            assertThat(give(kafka, query))
                    .last()
                    .isEqualTo("its password stays as it is; --new-password gives it another");
            write(kafka, password, "p6.field-reports.95");
            var other = password(give(kafka, query, "--new-password"));
            assertThat(other).isNotEqualTo(password);
            write(kafka, other, "p6.field-reports.95");
            assertThatThrownBy(() -> write(kafka, password, "p6.field-reports.95"))
                    .hasCauseInstanceOf(SaslAuthenticationException.class);
        } finally {
            query.stop(0);
        }
    }

    /// What the operator is told.
    private List<String> give(TlsKafka kafka, HttpServer query, String... options) throws Exception {
        var words = new ArrayList<>(List.of(
                "add",
                "95",
                "--bootstrap",
                kafka.address(),
                "--config",
                kafka.adminProperties().toString(),
                "--registry",
                RegistryServer.api(stack.address(Child.REGISTRY)).toString(),
                "--query",
                "http://localhost:" + query.getAddress().getPort()));
        words.addAll(List.of(options));
        var command = ProvinceCommand.parse(Path.of("../.."), words);
        var told = new ArrayList<String>();
        ProvinceOrder.of(command, told::add).give(command.province(), command.newPassword());
        assertThat(told).first().isEqualTo("province-95 may write to p6.field-reports.95");
        return told;
    }

    private static String password(List<String> told) {
        var shown = SHOWN.matcher(told.getLast());
        assertThat(shown.matches()).as(told.getLast()).isTrue();
        return shown.group(1);
    }

    private static void assertKeptForEver(TlsKafka kafka) throws Exception {
        var topic = new ConfigResource(ConfigResource.Type.TOPIC, "p6.field-reports.95");
        try (var admin = Admin.create(kafka.adminClient())) {
            var configs = admin.describeConfigs(List.of(topic)).all().get(10, TimeUnit.SECONDS);
            assertThat(configs.values())
                    .singleElement()
                    .extracting(config -> config.get("retention.ms").value())
                    .isEqualTo("-1");
        }
    }

    private static void write(TlsKafka kafka, String password, String topic) throws Exception {
        write(client(kafka, password), topic);
    }

    /// As a client that was not told which certificate to trust.
    private static void writeToWhomeverAnswers(TlsKafka kafka, String password) throws Exception {
        var client = client(kafka, password);
        client.keySet().removeIf(setting -> setting.startsWith("ssl."));
        write(client, "p6.field-reports.95");
    }

    private static void write(Map<String, Object> client, String topic) throws Exception {
        try (var producer = new KafkaProducer<>(client, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "report")).get(30, TimeUnit.SECONDS);
        }
    }

    private static Map<String, Object> client(TlsKafka kafka, String password) {
        return new HashMap<>(Map.of(
                "bootstrap.servers",
                kafka.address(),
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                "SCRAM-SHA-512",
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"province-95\" password=\""
                        + password + "\";",
                "ssl.truststore.type",
                "PEM",
                "ssl.truststore.location",
                kafka.certificate().toString()));
    }

    private static HttpServer query() throws Exception {
        var query = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        query.createContext("/", exchange -> {
            var body = AREAS.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        query.start();
        return query;
    }
}
