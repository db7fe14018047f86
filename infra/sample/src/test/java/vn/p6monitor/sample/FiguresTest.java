package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.sample.Figures.Figure;
import vn.p6monitor.sample.Meaning.Counts;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Indicator;

class FiguresTest {
    private static final Map<String, Meaning> MEANINGS =
            Meanings.all().stream().collect(Collectors.toMap(Meaning::code, Function.identity()));
    private static final Figures FIGURES = new Figures(Lines.STANDARD);
    private static final String HEADER = """
            # What the standard sample comes to in Điện Biên, recomputed from its lines by FiguresTest.
            # Only CL05, whose units are communes, differs between the boundary sets.
            indicator,boundaries,area,period,numerator,denominator,known,expected
            """;

    @Test
    void haveOneMeaningForEveryIndicatorOfTheCatalogue() {
        assertThat(Meanings.all()).hasSize(45);
        assertThat(MEANINGS)
                .hasSize(45)
                .containsKeys(Catalogue.standard().indicators().stream()
                        .map(Indicator::code)
                        .toArray(String[]::new));
    }

    @Test
    void areThoseThatTheModuleTellsItsReaders() throws IOException {
        var recomputed = HEADER + rows().collect(Collectors.joining());
        Files.writeString(Path.of("target", "figures.csv"), recomputed);
        assertThat(told())
                .as("if the sample was changed on purpose, take over target/figures.csv")
                .isEqualTo(recomputed);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource({
        "CN01, 1057, 1210",
        "CN02, 234, 1210",
        "CN03, 823, 1210",
        "CN04, 153, 1210",
        "DV01, 12605, ",
        "DV02, 7691, 12605",
        "DV03, 5158, ",
        "HR01, 307, 15760"
    })
    void areTheArticlesInMay2025(String indicator, long numerator, @Nullable Long denominator) {
        var units = indicator.startsWith("CN") ? 1_210 : 482;
        assertThat(figure(indicator, Span.MAY)).isEqualTo(new Figure(numerator, denominator, units, units));
    }

    @Test
    void makeAValueOfEveryIndicatorInMay2025AndItsQuarter() {
        for (var meaning : Meanings.all()) {
            for (var span : List.of(Span.MAY, Span.QUARTER)) {
                var figure = figure(meaning.code(), span);
                assertThat(figure.numerator()).as(meaning.code()).isPositive();
                assertThat(figure.known()).as(meaning.code()).isBetween(1, figure.expected());
                if (figure.denominator() != null)
                    assertThat(figure.denominator()).as(meaning.code()).isPositive();
            }
        }
    }

    @Test
    void differInSomeIndicatorsFromTheSumOfTheMonths() {
        var folded = new HashSet<String>();
        for (var meaning : Meanings.all()) {
            long months = Stream.of(4, 5, 6)
                    .mapToLong(month ->
                            figure(meaning.code(), Span.month(2025, month)).numerator())
                    .sum();
            long quarter = figure(meaning.code(), Span.QUARTER).numerator();
            if (meaning.numerator() instanceof Meaning.Any || meaning.numerator() instanceof Meaning.Distinct) {
                assertThat(quarter).as(meaning.code()).isLessThan(months);
                folded.add(meaning.code());
            }
            if (meaning.numerator() instanceof Meaning.Sum)
                assertThat(quarter).as(meaning.code()).isEqualTo(months);
        }
        assertThat(folded).containsExactlyInAnyOrder("CL01", "CL04", "CL05", "PL05", "PL06", "ST03");
    }

    @Test
    void ofShareNeverPassTheirWhole() {
        for (var code : List.of("CN06", "PW01", "PW02", "DV05", "RM02", "HR05", "PL03", "PL05", "ST05", "CL05", "HH01"))
            for (var span : Span.ALL) {
                var figure = figure(code, span);
                assertThat(figure.numerator()).as(code).isLessThan(Objects.requireNonNull(figure.denominator()));
            }
    }

    private static Stream<String> rows() {
        return Meanings.all().stream()
                .flatMap(meaning ->
                        sets(meaning).flatMap(set -> Span.ALL.stream().map(span -> row(meaning, set, span))));
    }

    private static Stream<String> sets(Meaning meaning) {
        return meaning.counts() == Counts.COMMUNE ? Stream.of("2021", "2025") : Stream.of("2025");
    }

    private static String row(Meaning meaning, String boundaries, Span span) {
        var figure = FIGURES.of(meaning, boundaries, span);
        var denominator =
                figure.denominator() == null ? "" : figure.denominator().toString();
        return String.join(
                        ",",
                        meaning.code(),
                        boundaries,
                        "11",
                        span.name(),
                        Long.toString(figure.numerator()),
                        denominator,
                        Integer.toString(figure.known()),
                        Integer.toString(figure.expected()))
                + "\n";
    }

    private static Figure figure(String code, Span span) {
        return FIGURES.of(Objects.requireNonNull(MEANINGS.get(code)), "2025", span);
    }

    private static String told() throws IOException {
        try (var resource = Objects.requireNonNull(DienBienSample.class.getResourceAsStream("figures.csv"))) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
