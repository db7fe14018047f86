package vn.p6monitor.localstack;

import java.net.URI;
import java.util.List;
import java.util.Map;
import vn.p6monitor.localstack.processes.Probe;
import vn.p6monitor.localstack.processes.Program;

/// The schema registry, on a database file of its own.
record RegistryServer(Site site) implements Server {

    /// The Confluent-compatible API of a registry.
    static URI api(String address) {
        return URI.create(address + "/apis/ccompat/v7");
    }

    @Override
    public Program prepare() {
        var ports = site.ports();
        // Without WRITE_DELAY=0 a schema acknowledged in the last half second is lost by a crash, its number given
        // again.
        var database = "jdbc:h2:file:" + site.data().part("registry").resolve("registry") + ";WRITE_DELAY=0";
        var command = List.of(
                Distribution.java().resolve("bin/java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.io.tmpdir=" + site.data().temporary(),
                "-Dquarkus.http.host=127.0.0.1",
                "-Dquarkus.http.port=" + ports.of(Child.REGISTRY),
                "-Dquarkus.management.host=127.0.0.1",
                "-Dquarkus.management.port=" + ports.registryManagement(),
                "-Dapicurio.storage.kind=sql",
                "-Dapicurio.storage.sql.kind=h2",
                "-Dapicurio.datasource.url=" + database,
                "-Dapicurio.datasource.jdbc.initial-size=2",
                "-Dapicurio.datasource.jdbc.min-size=2",
                "-Dapicurio.datasource.jdbc.max-size=20",
                "-Dapicurio.storage.snapshot.location=" + site.data().temporary(),
                "-jar",
                site.distribution().registry().resolve("quarkus-run.jar").toString());
        return new Program(
                Child.REGISTRY.title(), command, Map.of(), site.data().root());
    }

    @Override
    public Probe probe() {
        return HttpProbe.at(api(site.ports().address(Child.REGISTRY)) + "/subjects");
    }
}
