package vn.p6monitor.schemas.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.p6monitor.schemas.report.Said.data;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.expression.Expression;
import vn.p6monitor.schemas.expression.InvalidExpressionException;
import vn.p6monitor.schemas.expression.State;

class TermCompilerTest {
    static CompiledTerm compile(Counted counts, Fold fold, @Nullable String reports, @Nullable String value) {
        return new TermCompiler().compile(new Term(fold, reports, value, null, null), counts);
    }

    @Test
    void tellsUnknownFromNotApplicable() {
        var term = new Term(Fold.STATE, null, "staff.itTrained", "staff.itTeachers >= 1", List.of("staff.itDutyStaff"));
        var compiled = new TermCompiler().compile(term, Counted.FACILITY);
        var asked = State.of(data("staff", "staff", 9, "itTeachers", 1, "itTrained", 3, "itDutyStaff", 2));
        assertThat(compiled.evaluate(asked)).isEqualTo(3);
        assertThat(compiled.evaluate(State.of(data("staff", "staff", 9, "itTeachers", 0))))
                .isEqualTo(CompiledTerm.NOT_APPLICABLE);
        assertThat(compiled.evaluate(State.of(data("staff", "staff", 9)))).isEqualTo(Expression.UNKNOWN);
        assertThat(compiled.evaluate(State.of(data("staff", "staff", 9, "itTeachers", 1, "itTrained", 3))))
                .isEqualTo(Expression.UNKNOWN);
    }

    @Test
    void matchesReportsThatMeetTheConditionAndKnowWhatIsRequired() {
        var term = new Term(
                Fold.ANY,
                "digital-lessons",
                null,
                "digitalLessons.sharedResources",
                List.of("digitalLessons.learners"));
        var compiled = new TermCompiler().compile(term, Counted.SITE);
        assertThat(compiled.matches(
                        State.of(data("digital-lessons", "lessons", 1, "sharedResources", true, "learners", 4))))
                .isTrue();
        assertThat(compiled.matches(State.of(data("digital-lessons", "lessons", 1, "sharedResources", true))))
                .isFalse();
        assertThat(compiled.matches(
                        State.of(data("digital-lessons", "lessons", 1, "sharedResources", false, "learners", 4))))
                .isFalse();
    }

    @Test
    void tellsTheValuesOfAClosedListApart() {
        var topics = compile(Counted.FACILITY, Fold.DISTINCT, "digital-skills-class", "digitalSkillsClass.topics");
        var data = data("digital-skills-class", "topics", List.of("PUBLIC_SERVICES", "EDUCATION"));
        assertThat(topics.value().evaluate(State.of(data))).isEqualTo(0b101);
        var subject = compile(Counted.FACILITY, Fold.DISTINCT, "training", "training.subject");
        assertThat(subject.value().evaluate(State.of(data("training", "subject", "CYBERSECURITY"))))
                .isEqualTo(0b100);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            quoteCharacter = '^',
            value = {
                "COMMUNE  | STATE    | -               | households.poorHouseholds      | FOLD_NOT_FOR_UNIT: The fold STATE",
                "COMMUNE  | DISTINCT | training        | training.subject               | FOLD_NOT_FOR_UNIT: The fold DISTINCT",
                "FACILITY | STATE    | -               | connectivity.stable            | OUT_OF_REACH: \"connectivity.stable\"",
                "SITE     | STATE    | -               | equipment.computers            | OUT_OF_REACH: \"equipment.computers\"",
                "FACILITY | STATE    | -               | training.participants          | OUT_OF_REACH: \"training.participants\"",
                "FACILITY | SUM      | training        | staff.staff                    | OUT_OF_REACH: \"staff.staff\"",
                "FACILITY | SUM      | staff           | staff.staff                    | NOT_AN_ACTIVITY: There is no section of activities \"staff\"",
                "FACILITY | SUM      | lunch           | lunch.meals                    | NOT_AN_ACTIVITY: There is no section of activities \"lunch\"",
                "FACILITY | SUM      | outage          | outage.days                    | SECTION_OF_OTHER_UNIT: The section \"outage\"",
                "SITE     | ANY      | training        | -                              | SECTION_OF_OTHER_UNIT: The section \"training\"",
                "FACILITY | DISTINCT | training        | training.participants          | NOT_OF_A_LIST",
                "FACILITY | DISTINCT | virtual-robotics | virtualRobotics.platform      | NOT_OF_A_LIST",
                "SITE     | MEDIAN   | speed-test      | speedTest.downloadMbps         | NOT_A_THRESHOLD",
                "FACILITY | SUM      | training        | training.subject               | NOT_A_VALUE",
            })
    void refusesWhatMeansNothingOfTheUnitCounted(
            Counted counts, Fold fold, @Nullable String reports, @Nullable String value, String reason) {
        assertThatThrownBy(() -> compile(counts, fold, reports, value))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAConditionThatIsANumber() {
        var term = new Term(Fold.ANY, "training", null, "training.participants", null);
        assertThatThrownBy(() -> new TermCompiler().compile(term, Counted.FACILITY))
                .isInstanceOf(InvalidExpressionException.class)
                .hasMessageContaining("NOT_A_CONDITION");
    }
}
