package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;

/// Where the build has put the programs.
record Distribution(Path repository) {

    Path brokerLibraries() {
        return dist().resolve("lib");
    }

    Path registry() {
        return dist().resolve("registry-" + version("registry"));
    }

    Path elasticsearch() {
        return dist().resolve("elasticsearch-" + version("elasticsearch"));
    }

    Path jar(Child application) {
        var module = application == Child.SIGN_IN ? "infra/sign-in" : application.title();
        return repository.resolve(module).resolve("target").resolve(application.title() + ".jar");
    }

    Path of(Child child) {
        return switch (child) {
            case KAFKA -> brokerLibraries();
            case REGISTRY -> registry();
            case ELASTICSEARCH -> elasticsearch();
            case SIGN_IN, INGEST, PROCESSOR, QUERY -> jar(child);
        };
    }

    /// The Java that runs this, which runs all the others.
    static Path java() {
        return Path.of(System.getProperty("java.home"));
    }

    private Path dist() {
        return repository.resolve("infra/local-stack/target/dist");
    }

    private static String version(String server) {
        var versions = new Properties();
        try (var in = Distribution.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(server);
    }

    boolean has(Child child) {
        return Files.exists(of(child));
    }
}
