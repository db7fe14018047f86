package vn.p6monitor.ingest.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/// The settings as the service's own file and the environment give them.
class SettingsTest {
    @Test
    void landFromTheServicesOwnFile() {
        assertThat(bind(Map.of(), "p6.kafka", KafkaSettings.class))
                .isEqualTo(new KafkaSettings(
                        List.of("localhost:9092"),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(2),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(15),
                        Map.of()));
        assertThat(bind(Map.of(), "p6.schema-registry", RegistrySettings.class))
                .isEqualTo(new RegistrySettings(URI.create("http://localhost:8080/apis/ccompat/v7")));
    }

    @Test
    void landFromTheEnvironment() {
        var environment = Map.<String, Object>of(
                "P6_KAFKA_BOOTSTRAPSERVERS", "a:1,b:2",
                "P6_KAFKA_DELIVERYTIMEOUT", "20s",
                "P6_SCHEMAREGISTRY_URL", "http://registry/v7");
        var kafka = bind(environment, "p6.kafka", KafkaSettings.class);
        assertThat(kafka.bootstrapServers()).containsExactly("a:1", "b:2");
        assertThat(kafka.deliveryTimeout()).isEqualTo(Duration.ofSeconds(20));
        assertThat(bind(environment, "p6.schema-registry", RegistrySettings.class)
                        .url())
                .isEqualTo(URI.create("http://registry/v7"));
    }

    @Test
    void handFurtherPropertiesToTheClients() {
        var own = Map.<String, Object>of("p6.kafka.properties[security.protocol]", "SSL");
        assertThat(bind(own, "p6.kafka", KafkaSettings.class).properties()).containsEntry("security.protocol", "SSL");
        var environment = Map.<String, Object>of(
                "P6_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL",
                "P6_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "a secret");
        var settings = bind(environment, "p6.kafka", KafkaSettings.class);
        assertThat(settings.properties())
                .containsOnly(entry("security.protocol", "SASL_SSL"), entry("sasl.jaas.config", "a secret"));
        assertThat(settings.toString()).doesNotContain("a secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delivery-timeout", "register-timeout", "archive-timeout", "backoff", "longest-backoff"})
    void refuseTimesThatAreNone(String name) {
        assertThatThrownBy(() -> bind(Map.of("p6.kafka." + name, "0s"), "p6.kafka", KafkaSettings.class))
                .hasStackTraceContaining("p6.kafka." + name + " must be positive");
    }

    @Test
    void refuseAnAddressThatIsNotWhole() {
        assertThatThrownBy(() -> bind(
                        Map.of("p6.schema-registry.url", "registry"), "p6.schema-registry", RegistrySettings.class))
                .hasStackTraceContaining("must be a whole address");
    }

    private static <T> T bind(Map<String, Object> own, String prefix, Class<T> type) {
        var environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(
                        own.keySet().stream().anyMatch(key -> key.startsWith("P6_"))
                                ? new SystemEnvironmentPropertySource("test-systemEnvironment", own)
                                : new MapPropertySource("test", own));
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        return Binder.get(environment).bind(prefix, type).get();
    }
}
