package vn.p6monitor.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import vn.p6monitor.guard.limit.LimitSettings;
import vn.p6monitor.guard.token.TokenSettings;

class SettingsTest {
    @Configuration
    @ConfigurationPropertiesScan
    @EnableConfigurationProperties({LimitSettings.class, TokenSettings.class})
    static class AllSettings {}

    private final ApplicationContextRunner application = new ApplicationContextRunner()
            .withInitializer(new ConfigDataApplicationContextInitializer())
            .withUserConfiguration(AllSettings.class);

    /// A key that no setting takes would be a promise that nothing keeps.
    @Test
    void everyKeyOfTheFileLands() {
        application.run(context -> {
            // Whoever starts the tests may hand them settings of their own.
            context.getEnvironment()
                    .getPropertySources()
                    .remove(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME);
            var keys = new TreeMap<>(Binder.get(context.getEnvironment())
                    .bind("p6", Bindable.mapOf(String.class, Object.class))
                    .get());
            assertThat(keys.keySet()).containsExactly("elasticsearch", "kafka", "limits", "security", "tokens");
            assertThat(context.getBeansWithAnnotation(ConfigurationProperties.class)
                            .values())
                    .extracting(Object::toString)
                    .containsExactlyInAnyOrder(
                            "ElasticsearchSettings[url=http://localhost:9200, username=null, password=, timeout=PT10S]",
                            "KafkaSettings[bootstrapServers=localhost:9092, timeout=PT5S, properties=[]]",
                            "CorsSettings[origins=[]]",
                            "LimitSettings[address=Rate[perSecond=100, burst=1000], "
                                    + "client=Rate[perSecond=50, burst=500], bytes=null, underWay=256, underWayOfClient=32, mostRemembered=100000]",
                            "TokenSettings[clockSkew=PT1M, allowPlainHttp=false]",
                            "SecuritySettings[clientClaim=azp, rolesClaim=roles, provinceClaim=province, "
                                    + "facilitiesClaim=facilities]");
        });
    }

    @Test
    void theClientsFurtherPropertiesLandFromTheEnvironmentAndAreNotTold() {
        application
                .withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "test-systemEnvironment",
                                Map.of(
                                        "P6_KAFKA_PROPERTIES_SECURITY_PROTOCOL", "SASL_SSL",
                                        "P6_KAFKA_PROPERTIES_SASL_JAAS_CONFIG", "secret"))))
                .run(context -> assertThat(context.getBeansWithAnnotation(ConfigurationProperties.class)
                                .values())
                        .extracting(Object::toString)
                        .contains("KafkaSettings[bootstrapServers=localhost:9092, timeout=PT5S,"
                                + " properties=[sasl.jaas.config, security.protocol]]"));
    }

    @ParameterizedTest
    @CsvSource({
        "p6.elasticsearch.url=here, p6.elasticsearch.url",
        "p6.elasticsearch.timeout=0s, p6.elasticsearch.timeout",
        "p6.kafka.bootstrap-servers=, p6.kafka.bootstrap-servers",
        "p6.kafka.timeout=-1s, p6.kafka.timeout",
        "p6.security.roles-claim=, p6.security",
        "p6.cors.origins=*, p6.cors",
        "p6.limits.under-way=0, p6.limits",
    })
    void refusesToStartWithASettingThatCannotBe(String setting, String named) {
        application
                .withPropertyValues(setting)
                .run(context -> assertThat(context).getFailure().rootCause().hasMessageContaining(named));
    }
}
