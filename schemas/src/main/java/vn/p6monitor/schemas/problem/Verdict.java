package vn.p6monitor.schemas.problem;

import java.util.List;
import java.util.function.Function;

/// What came of reading or judging something that a sender sent.
public sealed interface Verdict<T> {
    /// It holds.
    record Accepted<T>(T value) implements Verdict<T> {}

    /// It does not, for these reasons; there is at least one.
    record Refused<T>(List<Problem> problems) implements Verdict<T> {
        public Refused {
            if (problems.isEmpty()) throw new IllegalArgumentException("a refusal needs a reason");
            problems = List.copyOf(problems);
        }
    }

    /// Goes on with what holds; a refusal stays as it is.
    default <R> Verdict<R> then(Function<? super T, Verdict<R>> next) {
        return switch (this) {
            case Accepted<T>(var value) -> next.apply(value);
            case Refused<T>(var problems) -> refused(problems);
        };
    }

    static <T> Verdict<T> accepted(T value) {
        return new Accepted<>(value);
    }

    static <T> Verdict<T> refused(List<Problem> problems) {
        return new Refused<>(problems);
    }

    static <T> Verdict<T> refused(Problem problem) {
        return new Refused<>(List.of(problem));
    }
}
