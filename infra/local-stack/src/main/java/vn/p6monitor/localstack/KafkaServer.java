package vn.p6monitor.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.common.Uuid;
import vn.p6monitor.localstack.processes.Probe;
import vn.p6monitor.localstack.processes.Program;

/// A broker that is its own controller.
record KafkaServer(Site site) implements Server {

    @Override
    public Program prepare() {
        var log = site.data().part("kafka");
        DataFolder.complete(log, this::format);
        DataFolder.writePrivately(site.data().part("kafka.properties"), properties(log));
        site.data().write("kafka-log4j2.properties", new Template("kafka-log4j2.properties").text());
        var command = List.of(
                Distribution.java().resolve("bin/java").toString(),
                "-Xms256m",
                "-Xmx512m",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dlog4j2.configurationFile=" + site.data().part("kafka-log4j2.properties"),
                "-Djava.io.tmpdir=" + site.data().temporary(),
                "-cp",
                classPath(),
                "kafka.Kafka",
                site.data().part("kafka.properties").toString());
        return new Program(Child.KAFKA.title(), command, Map.of(), site.data().root());
    }

    @Override
    public Probe probe() {
        return new KafkaProbe(site.ports().address(Child.KAFKA), site.credentials());
    }

    private String properties(Path log) {
        return new Template("kafka.properties")
                .filled(Map.of(
                        "port",
                        site.ports().of(Child.KAFKA),
                        "controllerPort",
                        site.ports().kafkaController(),
                        "log",
                        log,
                        "password",
                        site.credentials().ofKafka(KafkaUser.ADMIN),
                        "provinces",
                        provinces()));
    }

    /// Every user that a province can be: without rights he can do nothing.
    private static String provinces() {
        return IntStream.rangeClosed(1, 99)
                .mapToObj("%02d"::formatted)
                .map(KafkaUser::province)
                .map(user -> "user_%s=\"%s\"".formatted(user.name(), user.password()))
                .collect(Collectors.joining(" "));
    }

    private void format(Path log) throws IOException {
        var properties = log.resolve("format.properties");
        DataFolder.writePrivately(properties, properties(log));
        var format = new ProcessBuilder(
                        Distribution.java().resolve("bin/java").toString(),
                        "-cp",
                        classPath(),
                        "kafka.tools.StorageTool",
                        "format",
                        "--cluster-id",
                        Uuid.randomUuid().toString(),
                        "--config",
                        properties.toString())
                .redirectErrorStream(true)
                .redirectOutput(site.data().logs().resolve("kafka-format.log").toFile())
                .start();
        try {
            if (format.waitFor() != 0) {
                throw new IOException("Kafka's storage cannot be formatted; see "
                        + site.data().logs().resolve("kafka-format.log"));
            }
        } catch (InterruptedException e) {
            format.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
        Files.delete(properties);
    }

    private String classPath() {
        return site.distribution().brokerLibraries() + "/*";
    }
}
