package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.p6monitor.localstack.processes.Probe;
import vn.p6monitor.localstack.processes.Program;

/// A single node with two users, one that writes our indices and one that reads them.
record ElasticsearchServer(Site site) implements Server {

    @Override
    public Program prepare() {
        var user = Unprivileged.user();
        var place = ElasticsearchPlace.choose(site, user);
        try {
            configure(place.folder());
            user.own(place.folder());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var environment = Map.of(
                "ES_JAVA_HOME", Distribution.java().toString(),
                "ES_PATH_CONF", place.folder().resolve("config").toString(),
                "ES_TMPDIR", place.folder().resolve("tmp").toString());
        var command = List.of(place.program().resolve("bin/elasticsearch").toString());
        return new Program(Child.ELASTICSEARCH.title(), command, environment, place.program(), user.uid());
    }

    @Override
    public Probe probe() {
        // The reader's rights suffice, and a node that does not know its users does not serve. Nor does one that has
        // not opened all its indices after a crash: it answers 503 for those until then.
        return HttpProbe.at(
                site.ports().address(Child.ELASTICSEARCH) + "/_cluster/health?wait_for_status=yellow&timeout=1s",
                Credentials.READER,
                site.credentials().reader());
    }

    private void configure(Path folder) throws IOException {
        for (var part : List.of("config/jvm.options.d", "data", "logs", "tmp")) {
            Files.createDirectories(folder.resolve(part));
        }
        var config = folder.resolve("config");
        var gaps = Map.of(
                "folder",
                folder,
                "port",
                site.ports().of(Child.ELASTICSEARCH),
                "transportPort",
                site.ports().elasticsearchTransport());
        Files.writeString(config.resolve("elasticsearch.yml"), new Template("elasticsearch.yml").filled(gaps));
        Files.writeString(config.resolve("log4j2.properties"), new Template("elasticsearch-log4j2.properties").text());
        Files.writeString(config.resolve("roles.yml"), new Template("elasticsearch-roles.yml").text());
        Files.writeString(config.resolve("users"), users());
        Files.setPosixFilePermissions(config.resolve("users"), PosixFilePermissions.fromString("rw-------"));
        Files.writeString(
                config.resolve("users_roles"),
                Stream.of(Credentials.INDEXER, Credentials.READER)
                        .map(user -> user + ":" + user + "\n")
                        .collect(Collectors.joining()));
        Files.write(config.resolve("jvm.options"), javaOptions());
        Files.writeString(config.resolve("jvm.options.d/p6.options"), "-Xms512m\n-Xmx1g\n");
    }

    private String users() {
        var credentials = site.credentials();
        return Credentials.INDEXER + ":" + PasswordHash.of(credentials.indexer()) + "\n" + Credentials.READER + ":"
                + PasswordHash.of(credentials.reader()) + "\n";
    }

    /// Those that the server brings, without its log of garbage collections, which takes up to 2 GB.
    private List<String> javaOptions() throws IOException {
        var brought = site.distribution().elasticsearch().resolve("config/jvm.options");
        try (var lines = Files.lines(brought)) {
            return lines.filter(line -> !line.startsWith("-Xlog:gc")).toList();
        }
    }
}
