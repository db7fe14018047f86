package vn.p6monitor.schemas.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The indicators, in the order in which they are shown.
public record Catalogue(String version, List<Indicator> indicators) {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
            // What the file leaves out is false.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    public Catalogue {
        indicators = List.copyOf(indicators);
        var codes = new HashSet<String>();
        for (var indicator : indicators) {
            if (!codes.add(indicator.code())) {
                throw new IllegalArgumentException("the catalogue has two indicators " + indicator.code());
            }
        }
    }

    /// The catalogue that comes with this release.
    public static Catalogue standard() {
        return of(standardText());
    }

    /// Its text.
    public static String standardText() {
        try (var in = Catalogue.class.getResourceAsStream("/catalogue/indicators.yaml")) {
            if (in == null) throw new IllegalStateException("the release has no catalogue");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @throws RuntimeException where the text is no catalogue
    public static Catalogue of(String yaml) {
        return YAML.readValue(yaml, Catalogue.class);
    }

    static Catalogue read(InputStream yaml) {
        return YAML.readValue(yaml, Catalogue.class);
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }
}
