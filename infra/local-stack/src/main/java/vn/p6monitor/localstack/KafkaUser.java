package vn.p6monitor.localstack;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.common.config.SaslConfigs;
import vn.p6monitor.schemas.access.Principal;

/// Who signs in to the stack's Kafka, and how.
public record KafkaUser(String name, String mechanism, String password) {
    /// May do everything: the broker itself, and the stack that sets it up.
    static final String ADMIN = "admin";

    private static final String PLAIN = "PLAIN";
    private static final String SCRAM = "SCRAM-SHA-512";

    /// Known to the broker from its configuration, before it knows anybody else.
    static KafkaUser admin(Credentials credentials) {
        return new KafkaUser(ADMIN, PLAIN, credentials.ofKafka(ADMIN));
    }

    static KafkaUser service(Principal service, Credentials credentials) {
        return new KafkaUser(service.name(), SCRAM, credentials.ofKafka(service.name()));
    }

    /// A province's system, whose password here is as well known as those of the sign-in.
    public static KafkaUser province(String province) {
        var name = Principal.ofProvince(province).name();
        return new KafkaUser(name, SCRAM, name + "-secret");
    }

    /// The settings that a client of theirs needs.
    ///
    /// @param address of the broker
    public Map<String, Object> client(String address) {
        var settings = new HashMap<String, Object>(signIn());
        settings.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, address);
        return settings;
    }

    /// The same for one of our services, without the address.
    public Map<String, String> environment() {
        return signIn().entrySet().stream().collect(Collectors.toMap(KafkaUser::variable, Map.Entry::getValue));
    }

    private static String variable(Map.Entry<String, String> setting) {
        return "P6_KAFKA_PROPERTIES_" + setting.getKey().replace('.', '_').toUpperCase(Locale.ROOT);
    }

    private Map<String, String> signIn() {
        return Map.of(
                CommonClientConfigs.SECURITY_PROTOCOL_CONFIG,
                "SASL_PLAINTEXT",
                SaslConfigs.SASL_MECHANISM,
                mechanism,
                SaslConfigs.SASL_JAAS_CONFIG,
                login());
    }

    private String login() {
        var module = mechanism.equals(PLAIN) ? "plain.PlainLoginModule" : "scram.ScramLoginModule";
        return "org.apache.kafka.common.security.%s required username=\"%s\" password=\"%s\";"
                .formatted(module, name, password);
    }

    @Override
    public String toString() {
        return "KafkaUser[" + name + "]";
    }
}
