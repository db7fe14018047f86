package vn.p6monitor.schemas.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;

/// What a test expects of a verdict.
public final class Verdicts {
    private Verdicts() {}

    /// What was accepted; a refusal fails the test.
    public static <T> T accepted(Verdict<T> verdict) {
        return switch (verdict) {
            case Verdict.Accepted<T>(var value) -> value;
            case Verdict.Refused<T>(var problems) -> throw new AssertionError("refused: " + problems);
        };
    }

    /// Why it was refused, in words without gaps; an acceptance fails the test.
    public static List<Problem> refused(Verdict<?> verdict) {
        return switch (verdict) {
            case Verdict.Accepted<?>(var value) -> throw new AssertionError("accepted: " + value);
            case Verdict.Refused<?>(var problems) -> told(problems);
        };
    }

    /// The problems themselves, once it is sure that each can be told in both languages without gaps.
    public static List<Problem> told(List<Problem> problems) {
        for (var problem : problems) {
            assertThat(problem.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{", "}");
            assertThat(problem.message(Problem.VIETNAMESE)).isNotBlank().doesNotContain("{", "}");
        }
        return problems;
    }
}
