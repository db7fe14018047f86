package vn.p6monitor.localstack;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What was asked for with `province add` on the command line.
///
/// @param province its 2025 code, two digits
/// @param cluster to add it to, or null for the stack that runs on the data folder
/// @param newPassword whether to give it another password when it has one
record ProvinceCommand(String province, Path data, @Nullable Cluster cluster, boolean newPassword) {

    static final String WORD = "province";

    private static final String DATA = "--data";
    private static final String NEW_PASSWORD = "--new-password";
    private static final List<String> OF_A_CLUSTER = List.of("--bootstrap", "--config", "--registry", "--query");

    /// A platform anywhere.
    ///
    /// @param config a file with the settings of a Kafka client that may make topics, users and rights
    /// @param registry the address of its Confluent-compatible API
    record Cluster(String bootstrap, Path config, URI registry, URI query) {}

    /// @param words those after `province`
    static ProvinceCommand parse(Path repository, List<String> words) {
        var rest = new ArrayDeque<>(words);
        if (!"add".equals(rest.poll())) {
            throw new Command.Unknown("a province can be added: `province add NN`");
        }
        var province = rest.poll();
        if (province == null || !province.matches("[0-9]{2}")) {
            throw new Command.Unknown("province add needs the two digits of a province, such as 11");
        }
        var values = new HashMap<String, String>();
        while (!rest.isEmpty()) {
            var option = rest.removeFirst();
            if (option.equals(NEW_PASSWORD)) {
                values.put(option, "");
            } else if (!option.equals(DATA) && !OF_A_CLUSTER.contains(option)) {
                throw new Command.Unknown("unknown option " + option);
            } else if (rest.isEmpty()) {
                throw new Command.Unknown(option + " needs a value");
            } else {
                values.put(option, rest.removeFirst());
            }
        }
        var data = Path.of(values.getOrDefault(DATA, repository.resolve(".p6").toString()));
        return new ProvinceCommand(province, data, cluster(values), values.containsKey(NEW_PASSWORD));
    }

    private static @Nullable Cluster cluster(Map<String, String> values) {
        var given = new TreeSet<>(OF_A_CLUSTER);
        given.retainAll(values.keySet());
        if (given.isEmpty()) {
            return null;
        }
        if (given.size() < OF_A_CLUSTER.size()) {
            throw new Command.Unknown("for another platform all of " + String.join(", ", OF_A_CLUSTER) + " are needed");
        }
        return new Cluster(
                values.getOrDefault("--bootstrap", ""),
                Path.of(values.getOrDefault("--config", "")),
                address(values, "--registry"),
                address(values, "--query"));
    }

    private static URI address(Map<String, String> values, String option) {
        var given = values.getOrDefault(option, "");
        if (!given.matches("https?://[^\\s]+")) {
            throw new Command.Unknown(option + " needs an address such as https://example.vn, not " + given);
        }
        return URI.create(given);
    }
}
