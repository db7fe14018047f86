package vn.p6monitor.schemas.expression;

import java.util.List;
import java.util.Locale;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

/// An expression or term of the catalogue that does not mean anything; says which, why and where.
public final class InvalidExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;
    private final int at;

    /// What is wrong with a term as such.
    public InvalidExpressionException(ProblemCode code, String... particulars) {
        this("", 0, code, particulars);
    }

    /// What is wrong with an expression.
    ///
    /// @param at the character where it is wrong, from 0
    InvalidExpressionException(String expression, int at, ProblemCode code, String... particulars) {
        var problem = Problem.of(code, "", particulars);
        var reason = code + ": " + problem.message(Locale.ENGLISH);
        super(expression.isEmpty() ? reason : "the expression `" + expression + "` does not hold: " + reason);
        this.problem = problem;
        this.at = at;
    }

    public ProblemCode code() {
        return problem.code();
    }

    public List<String> particulars() {
        return problem.particulars();
    }

    /// The character of the expression where it is wrong, from 0.
    public int at() {
        return at;
    }
}
