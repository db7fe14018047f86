package vn.p6monitor.schemas.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.problem.Verdicts.accepted;
import static vn.p6monitor.schemas.problem.Verdicts.refused;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.problem.Place;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.yaml.YamlNode.Mapping;
import vn.p6monitor.schemas.yaml.YamlNode.Scalar;
import vn.p6monitor.schemas.yaml.YamlNode.Sequence;

class YamlTextTest {
    @Test
    void isReadWithThePlaceOfEverything() {
        var root = (Mapping) accepted(YamlText.read("""
                # a remark
                a: 1
                b: [x, 'y z']
                c:
                  - d: "é\\u00e9"
                """));
        assertThat(root.place()).isEqualTo(new Place(2, 1));
        assertThat(root.entries()).extracting(entry -> entry.key().text()).containsExactly("a", "b", "c");
        assertThat(root.entries().getFirst().value()).isEqualTo(new Scalar(new Place(2, 4), "1", false, true));
        var list = (Sequence) root.entries().get(1).value();
        assertThat(list.items())
                .containsExactly(
                        new Scalar(new Place(3, 5), "x", false, true), new Scalar(new Place(3, 8), "y z", true, true));
        var inner = (Mapping) ((Sequence) root.entries().get(2).value()).items().getFirst();
        assertThat(inner.entries().getFirst().value()).isEqualTo(new Scalar(new Place(5, 8), "éé", true, false));
    }

    @Test
    void keepsThePlaceOfEachCharacterThatStandsThereAsItIsMeant() {
        var plain = new Scalar(new Place(3, 10), "abc", false, true);
        assertThat(plain.placeOf(2)).isEqualTo(new Place(3, 12));
        var quoted = new Scalar(new Place(3, 10), "abc", true, true);
        assertThat(quoted.placeOf(2)).isEqualTo(new Place(3, 13));
        var folded = new Scalar(new Place(3, 10), "abc", true, false);
        assertThat(folded.placeOf(2)).isEqualTo(new Place(3, 10));
    }

    @Test
    void keepsTheFirstOfTwoValuesUnderOneKeyAndTellsOfTheOther() {
        var root = (Mapping) accepted(YamlText.read("a: 1\nb: 2\na: 3\n"));
        assertThat(root.entries()).hasSize(2);
        assertThat(((Scalar) root.entries().getFirst().value()).text()).isEqualTo("1");
        assertThat(root.repeated()).extracting(Scalar::place).containsExactly(new Place(3, 1));
    }

    @ParameterizedTest
    @CsvSource({"~,true", "null,true", "'',true", "'\"\"',false", "'''~''',false", "nothing,false"})
    void saysNothingWhereNothingIsWritten(String written, boolean nothing) {
        var root = (Mapping) accepted(YamlText.read("a: " + written + "\n"));
        assertThat(((Scalar) root.entries().getFirst().value()).isNothing()).isEqualTo(nothing);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a: [1, 2            | MALFORMED_YAML | 2:1",
                "a: b: c             | MALFORMED_YAML | 1:5",
                "a: 'b               | MALFORMED_YAML | 2:1",
                "a: 1\\n  b: 2       | MALFORMED_YAML | 2:4",
                "a: %                | MALFORMED_YAML | 1:4",
                "a:\\n\\tb: 1        | MALFORMED_YAML | 2:1",
                "a: 1\\nb: \\u0007x  | MALFORMED_YAML | 2:4",
                "a: &x 1             | YAML_NOT_PLAIN | 1:4",
                "a: *x               | YAML_NOT_PLAIN | 1:4",
                "a: !!int 1          | YAML_NOT_PLAIN | 1:4",
                "a: !java.io.File [] | YAML_NOT_PLAIN | 1:4",
                "a: !x {b: 1}        | YAML_NOT_PLAIN | 1:4",
                "? [a]\\n: 1         | YAML_NOT_PLAIN | 1:3",
                "a: 1\\n---\\nb: 2   | YAML_NOT_PLAIN | 2:1"
            })
    void isRefusedWhereItCannotBeRead(String text, ProblemCode code, String place) {
        var written = text.replace("\\n", "\n").replace("\\t", "\t").replace("\\u0007", "\u0007") + "\n";
        var problem = refused(YamlText.read(written)).getFirst();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).hasToString(place);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a remark\n"})
    void isRefusedWhereThereIsNothing(String text) {
        var problem = refused(YamlText.read(text)).getFirst();
        assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_YAML);
    }

    @Test
    void isBoundedInEveryDirection() {
        assertRefused("a: " + "x".repeat(250_000), ProblemCode.TEXT_TOO_LONG, "1:1");
        assertRefused("a: 1\nb: " + "x".repeat(10_000) + "\nc: 1", ProblemCode.TEXT_TOO_LONG, "2:1");
        assertRefused("a: 1\nb: " + "x".repeat(10_000), ProblemCode.TEXT_TOO_LONG, "2:1");
        assertRefused("#\n".repeat(10_000) + "a: 1", ProblemCode.TEXT_TOO_LONG, "10001:1");
        assertRefused("[".repeat(9_000), ProblemCode.YAML_TOO_DEEP, "1:18");
        assertRefused("- ".repeat(5_000), ProblemCode.YAML_TOO_DEEP, "1:35");
        assertThat(accepted(YamlText.read("#\n".repeat(9_999) + "a: 1"))).isNotNull();
        assertThat(accepted(YamlText.read("a: " + "x".repeat(9_997) + "\n"))).isNotNull();
    }

    @Test
    void doesNotLetASmallTextStandForALargeOne() {
        var bomb = new StringBuilder("a0: &a0 [x, x]\n");
        for (int i = 1; i < 60; i++) {
            bomb.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
        }
        assertRefused(bomb.toString(), ProblemCode.YAML_NOT_PLAIN, "1:5");
        assertRefused("&a [*a]", ProblemCode.YAML_NOT_PLAIN, "1:1");
    }

    private static void assertRefused(String text, ProblemCode code, String place) {
        var problem = Assertions.assertTimeout(
                Duration.ofSeconds(5), () -> refused(YamlText.read(text)).getFirst());
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.place()).hasToString(place);
    }
}
