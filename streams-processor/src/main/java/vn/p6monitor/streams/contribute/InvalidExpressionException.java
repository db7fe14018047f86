package vn.p6monitor.streams.contribute;

/// An expression of the catalogue that does not mean anything; says which and why.
final class InvalidExpressionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InvalidExpressionException(String expression, String reason) {
        super("the expression `" + expression + "` does not hold: " + reason);
    }

    InvalidExpressionException(String expression, String reason, Throwable cause) {
        super("the expression `" + expression + "` does not hold: " + reason, cause);
    }
}
