package vn.p6monitor.schemas.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.p6monitor.schemas.expression.Said.data;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.report.SectionData;
import vn.p6monitor.schemas.report.Sections;

class ExpressionCompilerTest {
    static final ExpressionCompiler COMPILER = new ExpressionCompiler(Sections.all());

    /// Seven computers, two projectors; no teacher known, so nothing of enrolment either.
    static final State STATE = state(
            data("connectivity", "technology", "MOBILE", "alsoHas", List.of("SATELLITE"), "stable", false),
            data("equipment", "computers", 7, "projectors", 2),
            data("staff", "staff", 9, "itTeacherIsNetworkAdmin", true));

    static State state(SectionData... sections) {
        var state = new State();
        for (var data : sections) state = state.with(data.section().position(), data);
        return state;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "equipment.computers | 7",
                "equipment.computers + equipment.projectors | 9",
                "equipment.projectors - equipment.computers | -5",
                "equipment.computers * equipment.projectors | 14",
                "-equipment.computers | -7",
                "max(equipment.computers, equipment.projectors) | 7",
                "max(0, equipment.projectors - equipment.computers) | 0",
                "equipment.projectors < 2 | 0",
                "equipment.projectors < 3 | 1",
                "equipment.projectors <= 1 | 0",
                "equipment.projectors <= 2 | 1",
                "equipment.projectors > 2 | 0",
                "equipment.projectors > 1 | 1",
                "equipment.projectors >= 3 | 0",
                "equipment.projectors >= 2 | 1",
                "equipment.projectors == 2 | 1",
                "equipment.projectors == 3 | 0",
                "equipment.projectors != 2 | 0",
                "equipment.projectors != 3 | 1",
                "equipment.projectors * 10 >= staff.staff | 1",
                "connectivity.technology == 'MOBILE' | 1",
                "'MOBILE' == connectivity.technology | 1",
                "connectivity.technology == 'NONE' | 0",
                "connectivity.technology != 'NONE' | 1",
                "connectivity.technology == connectivity.technology | 1",
                "'SATELLITE' in connectivity.alsoHas | 1",
                "'MOBILE' in connectivity.alsoHas | 0",
                "connectivity.stable | 0",
                "!connectivity.stable | 1",
                "staff.itTeacherIsNetworkAdmin == true | 1",
                "known(connectivity.stable) | 1",
                "known(staff.itTeachers) | 0",
                "known(enrolment.learners) | 0",
                "true | 1",
                "false | 0",
                "42 | 42",
            })
    void evaluates(String text, long expected) {
        assertThat(COMPILER.compile(text).evaluate(STATE)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "staff.itTeachers",
                "staff.itTeachers + 1",
                "1 - staff.itTeachers",
                "staff.itTeachers * 0",
                "-staff.itTeachers",
                "max(9, staff.itTeachers)",
                "staff.itTeachers == 0",
                "0 != staff.itTeachers",
                "staff.itTeachers >= 0",
                "enrolment.learners >= 0",
                "!(staff.itTeachers >= 0)",
            })
    void isUnknownWhereAFieldThatMattersIs(String text) {
        assertThat(COMPILER.compile(text).evaluate(STATE)).isEqualTo(Expression.UNKNOWN);
    }

    /// Kleene's tables: T is true, F false, U unknown.
    @ParameterizedTest
    @CsvSource({
        "T,T,T,T", "T,F,F,T", "T,U,U,T", "F,T,F,T", "F,F,F,F", "F,U,F,U", "U,T,U,T", "U,F,F,U", "U,U,U,U",
    })
    void decidesAndAndOrAsSoonAsOneSideSettlesThem(String a, String b, String and, String or) {
        assertThat(evaluate(term(a) + " && " + term(b))).as("and").isEqualTo(word(and));
        assertThat(evaluate(term(a) + " || " + term(b))).as("or").isEqualTo(word(or));
    }

    private static long evaluate(String text) {
        return COMPILER.compile(text).evaluate(STATE);
    }

    private static String term(String truth) {
        return switch (truth) {
            case "T" -> "equipment.computers == 7";
            case "F" -> "equipment.computers == 8";
            default -> "staff.itTeachers == 0";
        };
    }

    private static long word(String truth) {
        return switch (truth) {
            case "T" -> 1;
            case "F" -> 0;
            default -> Expression.UNKNOWN;
        };
    }

    @Test
    void takesAnAbsentListForAnEmptyOneAndAnAbsentSectionForUnknown() {
        var expression = COMPILER.compile("'SATELLITE' in connectivity.alsoHas");
        assertThat(expression.evaluate(state(data("connectivity", "technology", "NONE"))))
                .isZero();
        assertThat(expression.evaluate(new State())).isEqualTo(Expression.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "equipment.tablets | equipment.tablets",
                "weather.rain | weather",
                "equipment | equipment",
                "equipment.computers + | equipment.computers +",
                "equipment.computers == 'MANY' | _==_",
                "equipment.computers && true | _&&_",
                "connectivity.technology | whole number or yes/no",
                "1.5 | whole number or yes/no",
                "connectivity.technology == 'SMOKE' | SMOKE",
                "'SMOKE' == connectivity.technology | SMOKE",
                "'SMOKE' in connectivity.alsoHas | SMOKE",
                "connectivity.technology in connectivity.alsoHas | write one of",
                "'A' == 'B' | a field `section.field` is expected",
                "known(1 + 1) | a field `section.field` is expected",
                "known('equipment.computers') | a field `section.field` is expected",
                "1 in [1, 2] | a field `section.field` is expected",
                "1.5 < 2.5 | a constant must be",
                "equipment.computers / 2 | _/_",
                "equipment.computers % 2 | _%_",
                "connectivity.stable ? 1 : 0 | _?_:_",
                "size(connectivity.alsoHas) | size",
                "min(1, 2) | min",
                "has(equipment.computers) | has",
            })
    void refusesWithAMessageThatNamesWhatIsWrong(String text, String named) {
        assertThatThrownBy(() -> COMPILER.compile(text))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("`" + text + "`")
                .hasMessageContaining(named);
    }

    @Test
    void failsRatherThanWrapAround() {
        var expression = COMPILER.compile("equipment.computers * 9223372036854775807");
        assertThatThrownBy(() -> expression.evaluate(STATE)).isInstanceOf(ArithmeticException.class);
    }
}
