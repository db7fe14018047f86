package vn.p6monitor.benchmarks.contender;

import java.util.Map;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import vn.p6monitor.streams.ProcessorSettings;

/// The processor's settings: those of its own application.yaml and the environment, but for where it runs.
final class OwnSettings {
    private OwnSettings() {}

    static ProcessorSettings of(Place place) {
        var environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "benchmark",
                        Map.of(
                                "p6.kafka.bootstrap-servers", place.kafka(),
                                "p6.schema-registry.url", place.registry().toString(),
                                "p6.streams.state-directory", place.folder().toString())));
        return Binder.get(environment).bind("p6", ProcessorSettings.class).get();
    }
}
