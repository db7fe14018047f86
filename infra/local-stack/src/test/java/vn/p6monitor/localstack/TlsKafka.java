package vn.p6monitor.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;

/// A Kafka as others have it: it listens with TLS alone, behind a certificate that was made for it.
final class TlsKafka implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PASSWORD = "not-a-secret";

    private final Path folder;
    private final int port;
    private final Process process;

    private TlsKafka(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    /// @param folder an empty one
    /// @param port and the next, both free
    static TlsKafka start(Path folder, Distribution distribution, int port) throws Exception {
        Files.createDirectories(folder);
        makeCertificate(folder);
        var properties = Files.writeString(folder.resolve("server.properties"), properties(folder, port));
        var java = List.of(
                Distribution.java().resolve("bin/java").toString(),
                "-Xmx256m",
                "-cp",
                distribution.brokerLibraries() + "/*");
        run(
                folder,
                java,
                "kafka.tools.StorageTool",
                "format",
                "--cluster-id",
                Uuid.randomUuid().toString(),
                "--config",
                properties.toString());
        var kafka = new TlsKafka(folder, port, start(folder, java, "kafka.Kafka", properties.toString()));
        try {
            kafka.awaitServing();
            return kafka;
        } catch (Exception | AssertionError e) {
            kafka.close();
            throw e;
        }
    }

    private static void makeCertificate(Path folder) throws Exception {
        var keytool = List.of(Distribution.java().resolve("bin/keytool").toString());
        var store = List.of("-keystore", "keys.p12", "-storepass", PASSWORD, "-alias", "kafka");
        run(
                folder,
                keytool,
                with(
                        store,
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=kafka",
                        "-validity",
                        "2",
                        "-ext",
                        "SAN=dns:localhost,ip:127.0.0.1"));
        run(folder, keytool, with(store, "-exportcert", "-rfc", "-file", "ca.pem"));
    }

    private static String[] with(List<String> some, String... others) {
        var all = new ArrayList<>(List.of(others));
        all.addAll(some);
        return all.toArray(String[]::new);
    }

    private static String properties(Path folder, int port) {
        return new Template("kafka.properties")
                        .filled(Map.of(
                                "port",
                                port,
                                "controllerPort",
                                port + 1,
                                "log",
                                folder.resolve("log"),
                                "password",
                                PASSWORD,
                                "provinces",
                                ""))
                        .replace("SASL_PLAINTEXT", "SASL_SSL")
                + """
                ssl.keystore.type=PKCS12
                ssl.keystore.location=%1$s/keys.p12
                ssl.keystore.password=%2$s
                ssl.truststore.type=PEM
                ssl.truststore.location=%1$s/ca.pem
                """.formatted(folder, PASSWORD);
    }

    private static void run(Path folder, List<String> program, String... arguments) throws Exception {
        var ran = start(folder, program, arguments);
        if (!ran.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS) || ran.exitValue() != 0) {
            throw new AssertionError(arguments[0] + ": " + Files.readString(folder.resolve("said.log")));
        }
    }

    private static Process start(Path folder, List<String> program, String... arguments) throws IOException {
        var command = new ArrayList<>(program);
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("said.log").toFile()))
                .start();
    }

    private void awaitServing() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!serves()) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError(Files.readString(folder.resolve("said.log")));
            }
            Thread.sleep(200);
        }
    }

    private boolean serves() throws Exception {
        try (var admin = Admin.create(adminClient())) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        } catch (ExecutionException | java.util.concurrent.TimeoutException | KafkaException _) {
            return false;
        }
    }

    /// The same, read.
    Map<String, Object> adminClient() throws IOException {
        var client = new HashMap<String, Object>(
                Map.of("bootstrap.servers", address(), "request.timeout.ms", 3_000, "default.api.timeout.ms", 3_000));
        var file = new Properties();
        try (var in = Files.newBufferedReader(adminProperties())) {
            file.load(in);
        }
        for (var name : file.stringPropertyNames()) client.put(name, file.getProperty(name));
        return client;
    }

    String address() {
        return "localhost:" + port;
    }

    /// The certificate that clients are to trust, as PEM.
    Path certificate() {
        return folder.resolve("ca.pem");
    }

    /// A file with the settings of a client that may do everything.
    Path adminProperties() throws IOException {
        return Files.writeString(folder.resolve("admin.properties"), """
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
                    username="admin" password="%s";
                ssl.truststore.type=PEM
                ssl.truststore.location=%s
                """.formatted(PASSWORD, certificate()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) process.destroyForcibly();
        } catch (InterruptedException _) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
