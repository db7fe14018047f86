package vn.p6monitor.schemas.catalogue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.p6monitor.schemas.problem.Verdict;

/// The indicators, in the order in which they are shown.
public record Catalogue(String version, List<Indicator> indicators) {
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
        return Standard.CATALOGUE;
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

    /// A catalogue that was accepted before.
    ///
    /// @throws IllegalArgumentException where the text is no catalogue; says all that is wrong
    public static Catalogue of(String yaml) {
        return switch (CatalogueReader.read(yaml)) {
            case Verdict.Accepted<Catalogue>(var catalogue) -> catalogue;
            case Verdict.Refused<Catalogue>(var problems) ->
                throw new IllegalArgumentException(problems.stream()
                        .map(problem -> problem.place() + " " + problem.path() + ": " + problem.message(Locale.ENGLISH))
                        .collect(Collectors.joining("\n", "this is no catalogue:\n", "")));
        };
    }

    public Optional<Indicator> indicator(String code) {
        return indicators.stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst();
    }

    /// Read once.
    private static final class Standard {
        static final Catalogue CATALOGUE = of(standardText());
    }
}
