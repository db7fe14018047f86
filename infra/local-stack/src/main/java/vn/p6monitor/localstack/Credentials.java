package vn.p6monitor.localstack;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.p6monitor.schemas.access.Principal;

/// The passwords of those who sign in to Elasticsearch and Kafka, made once per data folder and readable by its owner
/// only.
public record Credentials(Map<String, String> passwords) {

    /// Their place in a data folder.
    static final String FILE = "credentials";

    /// The Elasticsearch user that writes the indices.
    public static final String INDEXER = "p6-indexer";

    /// The one that reads them.
    public static final String READER = "p6-reader";

    private static final String KAFKA = "kafka-";
    private static final List<String> ALL = Stream.concat(
                    Stream.of(INDEXER, READER, KAFKA + KafkaUser.ADMIN),
                    Principal.SERVICES.stream().map(service -> KAFKA + service.name()))
            .toList();

    public Credentials {
        passwords = Map.copyOf(passwords);
    }

    /// Those in a file, after those that it does not have yet are made: an earlier release had fewer.
    static Credentials keptIn(Path file) {
        try {
            var passwords = read(file);
            if (!passwords.keySet().containsAll(ALL)) {
                for (var user : ALL) passwords.computeIfAbsent(user, _ -> random());
                DataFolder.writePrivately(file, text(passwords));
            }
            return new Credentials(passwords);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> read(Path file) throws IOException {
        var passwords = new TreeMap<String, String>();
        if (Files.exists(file)) {
            var properties = new Properties();
            properties.load(new StringReader(Files.readString(file)));
            for (var user : properties.stringPropertyNames()) passwords.put(user, properties.getProperty(user));
        }
        return passwords;
    }

    private static String text(Map<String, String> passwords) {
        return passwords.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
    }

    /// 192 random bits as text.
    static String random() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    public String indexer() {
        return of(INDEXER);
    }

    public String reader() {
        return of(READER);
    }

    String ofKafka(String user) {
        return of(KAFKA + user);
    }

    private String of(String user) {
        return Objects.requireNonNull(passwords.get(user), user);
    }

    @Override
    public String toString() {
        return "Credentials[…]";
    }
}
