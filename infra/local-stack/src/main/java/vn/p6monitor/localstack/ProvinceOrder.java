package vn.p6monitor.localstack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.wire.HttpSchemaRegistry;
import vn.p6monitor.schemas.wire.RegistryUnavailableException;

/// Lets a province's system in, to our own stack or any other platform.
///
/// @param client the settings of a Kafka client that may do so
/// @param registry its Confluent-compatible API
/// @param password that the province gets, or null for one that nobody knows yet
record ProvinceOrder(
        Map<String, Object> client,
        URI registry,
        URI query,
        @Nullable String password,
        Consumer<String> console) {

    ProvinceOrder {
        client = Map.copyOf(client);
    }

    static ProvinceOrder of(ProvinceCommand command, Consumer<String> console) {
        var cluster = command.cluster();
        if (cluster != null) {
            return new ProvinceOrder(client(cluster), cluster.registry(), cluster.query(), null, console);
        }
        var running = new RunningStack(command.data());
        var credentials = Credentials.keptIn(command.data().resolve(Credentials.FILE));
        return new ProvinceOrder(
                KafkaUser.admin(credentials).client(running.address(Child.KAFKA)),
                RegistryServer.api(running.address(Child.REGISTRY)),
                URI.create(running.address(Child.QUERY)),
                KafkaUser.province(command.province()).password(),
                console);
    }

    private static Map<String, Object> client(ProvinceCommand.Cluster cluster) {
        var file = new Properties();
        try (var in = Files.newBufferedReader(cluster.config())) {
            file.load(in);
        } catch (IOException e) {
            throw new Refused(cluster.config() + " cannot be read: " + e);
        }
        var client = new HashMap<String, Object>();
        for (var setting : file.stringPropertyNames()) client.put(setting, file.getProperty(setting));
        client.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, cluster.bootstrap());
        return client;
    }

    /// @throws Refused when there is no such province, or Kafka or the registry refuse or are away
    void give(String province, boolean newPassword) throws InterruptedException {
        try (var loaded = new LoadedProvinces(query)) {
            var codes = loaded.codes();
            if (!codes.contains(province)) {
                throw new Refused("there is no province " + province + " among the loaded areas, but "
                        + (codes.isEmpty() ? "none" : String.join(", ", codes)));
            }
        }
        try (var admin = Admin.create(client)) {
            add(new ProvinceEntry(admin, new HttpSchemaRegistry(registry)), province, newPassword);
        } catch (KafkaException | RegistryUnavailableException e) {
            throw new Refused("province " + province + " is not added, or in part; try again: " + e.getMessage());
        }
    }

    private void add(ProvinceEntry entry, String province, boolean newPassword) {
        var user = entry.prepare(province);
        console.accept("%s may write to %s".formatted(user, ProvinceEntry.topic(province)));
        if (password == null && !newPassword && entry.isKnown(user)) {
            console.accept("its password stays as it is; --new-password gives it another");
            return;
        }
        var given = password == null ? Credentials.random() : password;
        entry.setPassword(user, given);
        console.accept("its password (SCRAM-SHA-512), shown this once: " + given);
    }
}
