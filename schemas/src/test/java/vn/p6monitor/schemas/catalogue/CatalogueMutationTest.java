package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.Seed;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.Verdict;

/// Whatever is done to the text of a catalogue: it is refused with lines, or everything made of it holds.
class CatalogueMutationTest {
    private static final String TEXT = Catalogue.standardText();
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");
    private static final String MARKS = "{}[]():,'\"#&*!|>%@-?\n\t \\.0 9~\u00e9\ud83d";

    /// The words that have a meaning somewhere in the text, to be put where they may have none.
    private static final List<String> WORDS =
            WORD.matcher(TEXT).results().map(MatchResult::group).distinct().toList();

    @Test
    void isRefusedWithLinesOrCompiles() {
        var random = Seed.generator(CatalogueMutationTest.class);
        int accepted = 0;
        int runs = 300;
        for (int run = 0; run < runs; run++) {
            var text = excerpt(random);
            for (int change = random.nextInt(3); change >= 0; change--) text = mutated(text, random);
            if (holds(text)) accepted++;
        }
        assertThat(accepted).isBetween(runs / 50, runs - runs / 10);
    }

    private static boolean holds(String text) {
        return switch (CatalogueReader.read(text)) {
            case Verdict.Refused<Catalogue>(var problems) -> {
                requirePlaces(text, problems);
                yield false;
            }
            case Verdict.Accepted<Catalogue>(var catalogue) -> {
                requireAllCompiles(catalogue);
                yield true;
            }
        };
    }

    private static void requirePlaces(String text, List<Problem> problems) {
        long lines = text.lines().count() + 1;
        for (var problem : problems) {
            var place = problem.place();
            if (place == null) throw new AssertionError(problem + " has no place in:\n" + text);
            assertThat(place.line()).as(text).isBetween(1, (int) lines);
            assertThat(place.column()).as(text).isPositive();
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
            assertThat(problem.message(Problem.VIETNAMESE)).isNotBlank();
        }
    }

    private static void requireAllCompiles(Catalogue catalogue) {
        var compiler = new TermCompiler();
        var measures = new Measures(catalogue);
        for (var indicator : catalogue.indicators()) {
            for (var term : Arrays.asList(indicator.numerator(), indicator.denominator())) {
                if (term != null)
                    assertThat(compiler.compile(term, indicator.counts())).isNotNull();
            }
            assertThat(measures.of(indicator)).isNotNull();
        }
        assertThat(measures.all())
                .allSatisfy(measure -> assertThat(compiler.compile(measure.term(), measure.counts()))
                        .isNotNull());
        assertThat(new CataloguePage(catalogue).text("")).isNotBlank();
        assertThat(CatalogueChanges.between(catalogue, Catalogue.standard())).isNotNull();
    }

    /// The head of the catalogue with a few of its indicators.
    private static String excerpt(RandomGenerator random) {
        var parts = TEXT.split("(?m)^(?=  - code: )", -1);
        var some = Stream.generate(() -> parts[random.nextInt(1, parts.length)])
                .limit(3)
                .distinct()
                .toList();
        return "version: \"1\"\nindicators:\n" + String.join("", some);
    }

    private static String mutated(String text, RandomGenerator random) {
        int at = random.nextInt(text.length());
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + mark(random) + text.substring(at);
            case 2 -> text.substring(0, at) + mark(random) + text.substring(at + 1);
            case 3 -> withoutLine(text, random);
            default -> withOtherWord(text, random);
        };
    }

    private static char mark(RandomGenerator random) {
        return MARKS.charAt(random.nextInt(MARKS.length()));
    }

    private static String withoutLine(String text, RandomGenerator random) {
        var lines = text.lines().toList();
        int gone = random.nextInt(lines.size());
        return String.join("\n", lines.subList(0, gone)) + "\n"
                + String.join("\n", lines.subList(gone + 1, lines.size()));
    }

    private static String withOtherWord(String text, RandomGenerator random) {
        var words = WORD.matcher(text).results().toList();
        if (words.isEmpty()) return text;
        var word = words.get(random.nextInt(words.size()));
        return text.substring(0, word.start()) + WORDS.get(random.nextInt(WORDS.size())) + text.substring(word.end());
    }
}
