package vn.p6monitor.schemas.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static vn.p6monitor.schemas.report.Said.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Section;
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

    /// The code, the character where it is wrong, and what is told of it.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "equipment.tablets > 1 | UNKNOWN_REFERENCE | 0 | equipment.tablets; equipment.robotKits",
                "1 + equipment.projektors | UNKNOWN_REFERENCE | 4 | equipment.projektors; equipment.projectors",
                "equipment.projectors.broken | UNKNOWN_REFERENCE | 0 | equipment.projectors.broken; equipment.projectors",
                "conectivity.stable | UNKNOWN_REFERENCE | 0 | conectivity.stable; connectivity.stable",
                "Library.DigitalLibrary | UNKNOWN_REFERENCE | 0 | Library.DigitalLibrary; library.digitalLibrary",
                "library | UNKNOWN_REFERENCE | 0 | library; library.steamHub",
                "int | UNKNOWN_REFERENCE | 0 | int; award.count",
                "equipment.computers + | MALFORMED_EXPRESSION | 21 | mismatched input '<EOF>'",
                "equipment..computers | MALFORMED_EXPRESSION | 10 | no viable alternative at input '..'",
                "1e999 | NOT_A_VALUE | 0 |",
                "99999999999999999999 | MALFORMED_EXPRESSION | 0 | For input string: \"99999999999999999999\"",
                "equipment.computers == 'MANY' | WRONG_OPERANDS | 20 | ==; (int, string)",
                "equipment.computers && true | WRONG_OPERANDS | 20 | &&; (int, bool)",
                "!equipment.computers | WRONG_OPERANDS | 0 | !; (int)",
                "connectivity.technology | NOT_A_VALUE | 0 |",
                "1.5 | NOT_A_VALUE | 0 |",
                "connectivity.technology == 'SMOKE' | UNKNOWN_WORD | 27 | SMOKE; NONE; NONE, FIXED_BROADBAND, MOBILE, SATELLITE",
                "'SMOKE' == connectivity.technology | UNKNOWN_WORD | 0 | SMOKE; NONE; NONE, FIXED_BROADBAND, MOBILE, SATELLITE",
                "'mobile' in connectivity.alsoHas | UNKNOWN_WORD | 0 | mobile; MOBILE; NONE, FIXED_BROADBAND, MOBILE, SATELLITE",
                "connectivity.technology in connectivity.alsoHas | SYMBOL_EXPECTED | 12 | NONE, FIXED_BROADBAND, MOBILE, SATELLITE",
                "'A' == 'B' | FIELD_EXPECTED | 0 |",
                "known(1 + 1) | FIELD_EXPECTED | 8 |",
                "known('equipment.computers') | FIELD_EXPECTED | 6 |",
                "1 in [1, 2] | NOT_IN_LANGUAGE | 5 | […]",
                "{1: 2} == {} | NOT_IN_LANGUAGE | 0 | {…}",
                "b'a' == b'a' | FIELD_EXPECTED | 0 |",
                "null == null | FIELD_EXPECTED | 0 |",
                "1u < 2u | CONSTANT_NOT_ALLOWED | 0 |",
                "1.5 < 2.5 | CONSTANT_NOT_ALLOWED | 0 |",
                "equipment.computers / 2 | NOT_IN_LANGUAGE | 20 | /",
                "equipment.computers % 2 | NOT_IN_LANGUAGE | 20 | %",
                "connectivity.stable ? 1 : 0 | NOT_IN_LANGUAGE | 20 | ? :",
                "size(connectivity.alsoHas) | NOT_IN_LANGUAGE | 4 | size",
                "virtualRobotics.platform.matches('a') | NOT_IN_LANGUAGE | 32 | matches",
                "1.max(2) | NOT_IN_LANGUAGE | 5 | max",
                "min(1, 2) | NOT_IN_LANGUAGE | 3 | min",
                "dyn(equipment.computers) > 'a' | NOT_IN_LANGUAGE | 3 | dyn",
                "[1].all(x, x > 0) | NOT_IN_LANGUAGE | 7 | all",
                "has(equipment.computers) | NOT_IN_LANGUAGE | 3 | has",
                "max(1) | WRONG_OPERANDS | 3 | max; (int)",
                "speed-test.downloadMbps >= 20.0 | HYPHEN_IN_SECTION | 0 | speedTest; speed-test",
            })
    void refusesWithWhatIsWrongAndWhere(String text, ProblemCode code, int at, @Nullable String told) {
        var e = catchThrowableOfType(InvalidExpressionException.class, () -> COMPILER.compile(text));
        assertThat(e).isNotNull().hasMessageContaining("`" + text + "`");
        assertThat(e.code()).isEqualTo(code);
        assertThat(String.join("; ", e.particulars())).isEqualTo(told == null ? "" : told);
        assertThat(e.at()).isEqualTo(at);
    }

    @Test
    void refusesWhatIsTooLongToBeRead() {
        assertThatThrownBy(() -> COMPILER.compile("1 + ".repeat(250) + "1"))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("MALFORMED_TEXT");
        assertThat(COMPILER.compile("1 + ".repeat(200) + "1").evaluate(STATE)).isEqualTo(201);
    }

    @Test
    void isAboutTheFieldsInReachOnly() {
        var narrow = new ExpressionCompiler(List.of(section("staff"), section("speed-test")));
        assertThat(narrow.compile("known(speedTest.uploadMbps)").evaluate(STATE))
                .isZero();
        var e = catchThrowableOfType(
                InvalidExpressionException.class, () -> narrow.compile("staff.staff > equipment.computers"));
        assertThat(e.code()).isEqualTo(ProblemCode.OUT_OF_REACH);
        assertThat(e.particulars()).containsExactly("equipment.computers", "equipment", "staff, speedTest");
        assertThat(e.at()).isEqualTo(14);
    }

    @Test
    void asksWhetherOneFieldIsKnown() {
        assertThat(COMPILER.compileKnown("equipment.computers").evaluate(STATE)).isEqualTo(1);
        assertThat(COMPILER.compileKnown("staff.itTeachers").evaluate(STATE)).isZero();
        assertThatThrownBy(() -> COMPILER.compileKnown("staff.itTeachers) || known(staff.staff"))
                .isInstanceOf(InvalidExpressionException.class);
        assertThatThrownBy(() -> COMPILER.compileKnown("1")).isInstanceOf(InvalidExpressionException.class);
    }

    @Test
    void tellsTheSectionsThatItNames() {
        assertThat(COMPILER.sections("known(staff.staff) && equipment.computers > staff.itTeachers"))
                .containsExactly(section("staff"), section("equipment"));
        assertThat(COMPILER.sections("true")).isEmpty();
    }

    private static Section section(String name) {
        return Sections.named(name).orElseThrow();
    }
}
