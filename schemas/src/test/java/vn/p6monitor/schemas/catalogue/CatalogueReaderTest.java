package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.problem.Verdicts.accepted;
import static vn.p6monitor.schemas.problem.Verdicts.refused;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.problem.Problem;

class CatalogueReaderTest {
    /// A site's state over its reports, and a second indicator of facilities.
    private static final String TWO = """
            version: "7"
            indicators:
              - code: XX01
                name: {vi: "Tên", en: "Name"}
                definition: {vi: "Nghĩa", en: "Meaning"}
                counts: site
                unit: {vi: "%", en: percent}
                percent: true
                numerator: {fold: STATE, value: 'connectivity.stable', where: 'power.source != "NONE"'}
                denominator: {fold: ANY, reports: speed-test, where: 'speedTest.latencyMs < 100.0'}
                direction: higher
              - code: XX02
                name: {vi: "Tên", en: "Name"}
                definition: {vi: "Nghĩa", en: "Meaning"}
                counts: facility
                kinds: [PRIMARY, COLLEGE]
                unit: {vi: "người", en: people}
                numerator: {fold: SUM, reports: training, value: training.participants, requires: [training.female]}
                direction: neutral
                target: {value: 12.5, source: {vi: "Nguồn", en: "Source"}}
                analogue: UIS
                people: [numerator]
                staff: true
            """;

    @Test
    void readsWhatIsWritten() {
        var catalogue = accepted(CatalogueReader.read(TWO));
        assertThat(catalogue.version()).isEqualTo("7");
        assertThat(catalogue.indicators()).extracting(Indicator::code).containsExactly("XX01", "XX02");
        var first = catalogue.indicators().getFirst();
        assertThat(first.name()).isEqualTo(new Text("Tên", "Name"));
        assertThat(first.counts()).isEqualTo(Counted.SITE);
        assertThat(first.kinds()).isEqualTo(Indicator.ALL_KINDS);
        assertThat(first.percent()).isTrue();
        assertThat(first.numerator())
                .isEqualTo(new Term(Fold.STATE, null, "connectivity.stable", "power.source != \"NONE\"", List.of()));
        assertThat(first.denominator())
                .isEqualTo(new Term(Fold.ANY, "speed-test", null, "speedTest.latencyMs < 100.0", List.of()));
        var second = catalogue.indicators().getLast();
        assertThat(second.target()).isEqualTo(new Target(12.5, new Text("Nguồn", "Source")));
        assertThat(second.analogue()).isEqualTo("UIS");
        assertThat(second.people()).containsExactly(Side.NUMERATOR);
        assertThat(second.staff()).isTrue();
        assertThat(second.percent()).isFalse();
        assertThat(second.numerator().requires()).containsExactly("training.female");
    }

    @Test
    void readsTheCatalogueOfThisRelease() {
        assertThat(accepted(CatalogueReader.read(Catalogue.standardText()))).isEqualTo(Catalogue.standard());
    }

    /// What is written instead of something in the example; and the place, path and code of the one problem.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                // The catalogue
                "version: \"7\" | version: \"7 a\" | 1:10 version MALFORMED_CODE",
                "version: \"7\" | colour: red | 1:1 version MISSING_FIELD, 1:1 colour UNKNOWN_KEY",
                // Words
                "counts: site | counts: Sites | 6:13 XX01.counts UNKNOWN_WORD",
                "kinds: [PRIMARY, COLLEGE] | kinds: [PRIMARY, UNIVERSITY] | 16:22 XX02.kinds[1] UNKNOWN_WORD",
                "kinds: [PRIMARY, COLLEGE] | kinds: [PRIMARY, PRIMARY] | 16:22 XX02.kinds[1] DUPLICATE",
                "kinds: [PRIMARY, COLLEGE] | kinds: [] | 16:12 XX02.kinds TOO_FEW",
                "kinds: [PRIMARY, COLLEGE] | kinds: PRIMARY | 16:12 XX02.kinds WRONG_TYPE",
                "fold: ANY | fold: SOME | 10:25 XX01.denominator.fold UNKNOWN_WORD",
                "fold: STATE | fold: state | 9:23 XX01.numerator.fold UNKNOWN_WORD",
                "direction: higher | direction: up | 11:16 XX01.direction UNKNOWN_WORD",
                "people: [numerator] | people: [nominator] | 22:14 XX02.people[0] UNKNOWN_WORD",
                "people: [numerator] | people: [denominator] | 22:13 XX02.people NO_SUCH_SIDE",
                "staff: true | staff: yes | 23:12 XX02.staff WRONG_TYPE",
                "percent: true | percent: \"true\" | 8:14 XX01.percent WRONG_TYPE",
                "staff: true | percent: true | 23:14 XX02.percent PERCENT_OF_NOTHING",
                "value: 12.5 | value: much | 20:21 XX02.target.value WRONG_TYPE",
                "value: 12.5 | value: \"12.5\" | 20:21 XX02.target.value WRONG_TYPE",
                "value: 12.5 | value: .inf | 20:21 XX02.target.value WRONG_TYPE",
                // Keys and texts
                "code: XX01 | code: XX1 | 3:11 indicators[0].code MALFORMED_INDICATOR_CODE",
                "code: XX02 | code: XX01 | 12:11 indicators[1].code DUPLICATE_INDICATOR",
                "code: XX01 | kode: XX01 | 3:5 indicators[0].code MISSING_FIELD, 3:5 indicators[0].kode UNKNOWN_KEY",
                "analogue: UIS | analog: UIS | 21:5 XX02.analog UNKNOWN_KEY",
                "analogue: UIS | direction: lower | 21:5 XX02.direction DUPLICATE",
                "value: training.participants | valu: 1 | 18:16 XX02.numerator.value MISSING_FIELD, 18:47 XX02.numerator.valu UNKNOWN_KEY",
                "vi: \"người\", en: people | vi: \"người\" | 17:11 XX02.unit.en MISSING_FIELD",
                "vi: \"người\", en: people | vi: \"\", en: people | 17:16 XX02.unit.vi MALFORMED_TEXT",
                "vi: \"người\", en: people | vi: , en: people | 17:11 XX02.unit.vi MISSING_FIELD",
                "vi: \"người\", en: people | vi: người, en: people, fr: gens | 17:35 XX02.unit.fr UNKNOWN_KEY",
                "unit: {vi: \"người\", en: people} | unit: people | 17:11 XX02.unit WRONG_TYPE",
                "en: people | en: [people] | 17:29 XX02.unit.en WRONG_TYPE",
                "en: \"Source\" | en: \"call 0912 345 678\" | 20:53 XX02.target.source.en PERSONAL_DATA",
                // What goes with which fold and unit
                "{fold: ANY, reports: speed-test, | {fold: ANY, | 10:18 XX01.denominator.reports MISSING_FIELD",
                "{fold: ANY, reports: speed-test, | {fold: ANY, reports: speed-test, value: '1', | 10:58 XX01.denominator.value KEY_NOT_FOR_FOLD",
                "{fold: STATE, | {fold: STATE, reports: outage, | 9:39 XX01.numerator.reports KEY_NOT_FOR_FOLD",
                "fold: SUM | fold: OPEN | 18:38 XX02.numerator.reports KEY_NOT_FOR_FOLD, 18:55 XX02.numerator.value KEY_NOT_FOR_FOLD, 18:88 XX02.numerator.requires KEY_NOT_FOR_FOLD",
                "reports: training | reports: trainings | 18:37 XX02.numerator.reports NOT_AN_ACTIVITY",
                "reports: training | reports: staff | 18:37 XX02.numerator.reports NOT_AN_ACTIVITY",
                "reports: speed-test | reports: training | 10:39 XX01.denominator.reports SECTION_OF_OTHER_UNIT",
                "counts: facility | counts: site | 18:37 XX02.numerator.reports SECTION_OF_OTHER_UNIT",
                "counts: site | counts: commune | 9:23 XX01.numerator.fold FOLD_NOT_FOR_UNIT",
                "fold: SUM, reports: training, value: training.participants | fold: DISTINCT, reports: training, value: training.participants | 18:67 XX02.numerator.value NOT_OF_A_LIST",
                "fold: SUM, reports: training, value: training.participants | fold: MEDIAN, reports: training, value: training.participants | 18:65 XX02.numerator.value NOT_A_THRESHOLD",
                "fold: SUM, reports: training, value: training.participants, requires: [training.female] | fold: STATE, value: 1 + households.poorHouseholds | 18:37 XX02.numerator.value SECTION_NOT_FOR_KINDS",
                // Expressions
                "connectivity.stable | conectivity.stable | 9:38 XX01.numerator.value UNKNOWN_REFERENCE",
                "connectivity.stable | !connectivity.stabel | 9:39 XX01.numerator.value UNKNOWN_REFERENCE",
                "connectivity.stable | equipment.computers > 1 | 9:38 XX01.numerator.value OUT_OF_REACH",
                "connectivity.stable | known(outage.days) | 9:44 XX01.numerator.value OUT_OF_REACH",
                "connectivity.stable | connectivity.technology | 9:38 XX01.numerator.value NOT_A_VALUE",
                "connectivity.stable | connectivity.stable > 1 | 9:58 XX01.numerator.value WRONG_OPERANDS",
                "'connectivity.stable' | \"connectivity.stable &&\" | 9:60 XX01.numerator.value MALFORMED_EXPRESSION",
                "power.source != \"NONE\" | power.source != \"COAL\" | 9:84 XX01.numerator.where UNKNOWN_WORD",
                "power.source != \"NONE\" | power.hoursPerDay | 9:68 XX01.numerator.where NOT_A_CONDITION",
                "speedTest.latencyMs < 100.0 | speedTest.latencyMs < 100 | 10:79 XX01.denominator.where FRACTION_EXPECTED",
                "speedTest.latencyMs < 100.0 | speed-test.latencyMs < 100.0 | 10:59 XX01.denominator.where HYPHEN_IN_SECTION",
                "speedTest.latencyMs < 100.0 | outage.days < 3 | 10:59 XX01.denominator.where OUT_OF_REACH",
                "[training.female] | [training.female, training.men] | 18:105 XX02.numerator.requires[1] UNKNOWN_REFERENCE",
                "[training.female] | [1] | 18:88 XX02.numerator.requires[0] FIELD_EXPECTED",
                "[training.female] | training.female | 18:87 XX02.numerator.requires WRONG_TYPE",
                "value: training.participants | value: training.participants * 10000000 | 18:76 XX02.numerator.value OUT_OF_BOUNDS",
            })
    void refusesWithThePlaceAndPathAndCode(String before, String after, String told) {
        assertThat(TWO).contains(before);
        assertThat(told(TWO.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after))))
                .isEqualTo(told);
    }

    @Test
    void tellsAllThatIsWrongInTheOrderOfTheText() {
        var text = TWO.replace("direction: higher", "direction: up")
                .replace("code: XX02", "code: X")
                .replace("analogue: UIS", "analog: UIS")
                .replace("latencyMs", "latency")
                .replace("fold: SUM", "fold: ADD");
        assertThat(told(text))
                .isEqualTo("10:59 XX01.denominator.where UNKNOWN_REFERENCE, 11:16 XX01.direction UNKNOWN_WORD, "
                        + "12:11 indicators[1].code MALFORMED_INDICATOR_CODE, "
                        + "18:23 indicators[1].numerator.fold UNKNOWN_WORD, 21:5 indicators[1].analog UNKNOWN_KEY");
    }

    @Test
    void tellsWhatIsMissingAtTheIndicator() {
        assertThat(told("version: '1'\nindicators:\n  - code: XX01\n"))
                .isEqualTo("3:5 XX01.name MISSING_FIELD, 3:5 XX01.definition MISSING_FIELD, "
                        + "3:5 XX01.counts MISSING_FIELD, 3:5 XX01.unit MISSING_FIELD, "
                        + "3:5 XX01.numerator MISSING_FIELD, 3:5 XX01.direction MISSING_FIELD");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]                               | 1:1  WRONG_TYPE",
                "just a text                      | 1:1  WRONG_TYPE",
                "{version: a, indicators: []}     | 1:26 indicators TOO_FEW",
                "{version: a, indicators: {}}     | 1:26 indicators WRONG_TYPE",
                "{version: a, indicators: [a]}    | 1:27 indicators[0] WRONG_TYPE",
                "{version: [a], indicators: }     | 1:1 indicators MISSING_FIELD, 1:11 version WRONG_TYPE",
                "[version: a                      | 2:1  MALFORMED_YAML",
            })
    void refusesWhatHasNotTheShapeOfACatalogue(String text, String told) {
        assertThat(told(text + "\n")).isEqualTo(told);
    }

    @Test
    void takesNoMoreIndicatorsThanAnyoneReads() {
        var text = "version: '1'\nindicators:\n" + "  - a\n".repeat(501);
        assertThat(told(text)).isEqualTo("3:3 indicators TOO_MANY");
    }

    @Test
    void saysWhatWasMeantInBothLanguages() {
        var text = TWO.replace("connectivity.stable", "conectivity.stable").replace("people: [n", "peple: [n");
        var problems = refused(CatalogueReader.read(text));
        assertThat(problems)
                .extracting(problem -> problem.message(Locale.ENGLISH))
                .containsExactly(
                        "There is no field \"conectivity.stable\". The nearest here is \"connectivity.stable\".",
                        "There is no key \"peple\" here. The nearest is \"people\"; there are: code, name, definition, "
                                + "counts, unit, numerator, direction, kinds, percent, denominator, target, analogue, "
                                + "people, staff.");
        assertThat(problems.getFirst().message(Problem.VIETNAMESE))
                .isEqualTo("Không có trường \"conectivity.stable\". Gần nhất ở đây là \"connectivity.stable\".");
    }

    @Test
    void tellsBackOnlySoMuchOfWhatWasWritten() {
        var text = TWO.replace("analogue:", "x".repeat(5_000) + ":")
                .replace("counts: site", "counts: " + "y".repeat(5_000));
        assertThat(refused(CatalogueReader.read(text))).allSatisfy(problem -> {
            assertThat(problem.path().length()).isLessThan(100);
            assertThat(problem.message(Locale.ENGLISH).length()).isLessThan(400);
        });
    }

    private static String told(String text) {
        return refused(CatalogueReader.read(text)).stream()
                .map(problem -> problem.place() + " " + problem.path() + " " + problem.code())
                .collect(Collectors.joining(", "));
    }
}
