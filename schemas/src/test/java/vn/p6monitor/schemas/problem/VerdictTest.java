package vn.p6monitor.schemas.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class VerdictTest {
    @Test
    void needsAReasonToRefuse() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Verdict.refused(List.of()))
                .withMessage("a refusal needs a reason");
    }

    @Test
    void keepsAllReasonsInTheirOrder() {
        var first = Problem.of(ProblemCode.MISSING_FIELD, "b");
        var second = Problem.of(ProblemCode.MISSING_FIELD, "a");
        assertThat(Verdict.refused(List.of(first, second))).isEqualTo(new Verdict.Refused<>(List.of(first, second)));
        assertThat(Verdict.refused(first)).isEqualTo(new Verdict.Refused<>(List.of(first)));
    }

    @Test
    void goesOnOnlyWithWhatHolds() {
        var problem = Problem.of(ProblemCode.MISSING_FIELD, "a");
        assertThat(Verdict.accepted(6).then(value -> Verdict.accepted(value * 7)))
                .isEqualTo(Verdict.accepted(42));
        assertThat(Verdict.accepted(6).then(_ -> Verdict.<String>refused(problem)))
                .isEqualTo(Verdict.refused(problem));
        assertThat(Verdict.<Integer>refused(problem).then(_ -> {
                    throw new AssertionError("went on");
                }))
                .isEqualTo(Verdict.refused(problem));
    }
}
