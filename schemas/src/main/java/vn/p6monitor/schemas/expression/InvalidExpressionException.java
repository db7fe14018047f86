package vn.p6monitor.schemas.expression;

/// An expression or term of the catalogue that does not mean anything; says which and why.
public final class InvalidExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public InvalidExpressionException(String reason) {
        super(reason);
    }

    InvalidExpressionException(String expression, String reason) {
        super("the expression `" + expression + "` does not hold: " + reason);
    }

    InvalidExpressionException(String expression, String reason, Throwable cause) {
        super("the expression `" + expression + "` does not hold: " + reason, cause);
    }
}
