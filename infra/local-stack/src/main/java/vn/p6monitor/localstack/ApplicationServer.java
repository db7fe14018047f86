package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.p6monitor.localstack.processes.Probe;
import vn.p6monitor.localstack.processes.Program;
import vn.p6monitor.schemas.access.Principal;

/// One of our own Spring applications, which learns where the others are from its environment alone.
record ApplicationServer(Child child, Site site) implements Server {

    @Override
    public Program prepare() {
        var jar = site.data().programs().resolve(child.title() + ".jar");
        copy(jar);
        var command = new ArrayList<>(List.of(
                Distribution.java().resolve("bin/java").toString(),
                "-XX:+UseCompactObjectHeaders",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + site.data().temporary()));
        command.addAll(memory());
        command.addAll(List.of("-jar", jar.toString()));
        return new Program(child.title(), command, environment(), site.data().root());
    }

    @Override
    public Probe probe() {
        return HttpProbe.at(site.ports().address(child) + "/actuator/health/readiness");
    }

    // A copy, so that a build beside the running stack does not change the classes under it.
    private void copy(Path jar) {
        var partial = jar.resolveSibling(jar.getFileName() + ".partial");
        try {
            Files.copy(site.distribution().jar(child), partial, StandardCopyOption.REPLACE_EXISTING);
            Files.move(partial, jar, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> memory() {
        return switch (child) {
            case SIGN_IN -> List.of("-Xmx128m", "-XX:+UseSerialGC");
            case PROCESSOR -> List.of("-Xmx1g", "-XX:+UseParallelGC");
            case INGEST, QUERY -> List.of("-Xmx384m");
            case KAFKA, REGISTRY, ELASTICSEARCH -> throw new IllegalStateException(child + " is no application");
        };
    }

    private Map<String, String> environment() {
        var ports = site.ports();
        var environment = new HashMap<>(site.environment());
        environment.putAll(Map.of(
                "SERVER_PORT", Integer.toString(ports.of(child)),
                // Its users are named in the documentation: not for the network.
                "SERVER_ADDRESS", "127.0.0.1",
                "SPRING_PROFILES_ACTIVE", "local"));
        if (child == Child.SIGN_IN) {
            environment.put("P6_SIGNIN_ISSUER", ports.address(Child.SIGN_IN));
            environment.put("P6_SIGNIN_DASHBOARDPORT", Integer.toString(ports.of(Child.QUERY)));
            environment.put(
                    "P6_SIGNIN_KEYFILE", site.data().part("sign-in-key.json").toString());
            return environment;
        }
        environment.put("P6_KAFKA_BOOTSTRAPSERVERS", ports.address(Child.KAFKA));
        environment.putAll(KafkaUser.service(principal(), site.credentials()).environment());
        environment.put(
                "P6_SCHEMAREGISTRY_URL",
                RegistryServer.api(ports.address(Child.REGISTRY)).toString());
        environment.put("SPRING_SECURITY_OAUTH2_RESOURCESERVER_JWT_ISSUERURI", ports.address(Child.SIGN_IN));
        if (child != Child.PROCESSOR) {
            var audit = site.data().logs().resolve(child.title() + ".audit.jsonl");
            environment.put("P6_AUDIT_FILE", audit.toString());
        }
        if (child != Child.INGEST) {
            boolean writes = child == Child.PROCESSOR;
            var credentials = site.credentials();
            environment.put("P6_ELASTICSEARCH_URL", ports.address(Child.ELASTICSEARCH));
            environment.put("P6_ELASTICSEARCH_USERNAME", writes ? Credentials.INDEXER : Credentials.READER);
            environment.put("P6_ELASTICSEARCH_PASSWORD", writes ? credentials.indexer() : credentials.reader());
        }
        if (child == Child.PROCESSOR) {
            environment.put(
                    "P6_STREAMS_STATEDIRECTORY", site.data().part("streams").toString());
        }
        return environment;
    }

    private Principal principal() {
        return switch (child) {
            case INGEST -> Principal.INGEST;
            case PROCESSOR -> Principal.PROCESSOR;
            case QUERY -> Principal.QUERY;
            case SIGN_IN, KAFKA, REGISTRY, ELASTICSEARCH ->
                throw new IllegalStateException(child + " does not speak to Kafka");
        };
    }
}
