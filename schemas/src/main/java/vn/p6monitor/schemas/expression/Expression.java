package vn.p6monitor.schemas.expression;

import java.util.function.LongBinaryOperator;

/// A compiled expression of the catalogue over the state of one unit, or over one report.
@FunctionalInterface
public interface Expression {
    /// The result where a field that matters is not known.
    long UNKNOWN = Long.MIN_VALUE;

    /// The value, yes being 1 and no 0, or `UNKNOWN`.
    long evaluate(State state);

    /// Both, where a no settles it whatever the other is.
    static Expression and(Expression a, Expression b) {
        return state -> {
            long first = a.evaluate(state);
            if (first == 0) return 0;
            long second = b.evaluate(state);
            if (second == 0) return 0;
            return first == UNKNOWN || second == UNKNOWN ? UNKNOWN : 1;
        };
    }

    /// Either, where a yes settles it whatever the other is.
    static Expression or(Expression a, Expression b) {
        return state -> {
            long first = a.evaluate(state);
            if (first == 1) return 1;
            long second = b.evaluate(state);
            if (second == 1) return 1;
            return first == UNKNOWN || second == UNKNOWN ? UNKNOWN : 0;
        };
    }

    static Expression not(Expression a) {
        return state -> {
            long value = a.evaluate(state);
            return value == UNKNOWN ? UNKNOWN : 1 - value;
        };
    }

    /// An operation on two numbers, unknown where one of them is.
    static Expression of(Expression a, Expression b, LongBinaryOperator operation) {
        return state -> {
            long first = a.evaluate(state);
            long second = b.evaluate(state);
            return first == UNKNOWN || second == UNKNOWN ? UNKNOWN : operation.applyAsLong(first, second);
        };
    }

    /// A comparison of two numbers, unknown where one of them is.
    static Expression test(Expression a, Expression b, Comparison comparison) {
        return of(a, b, (first, second) -> comparison.holds(first, second) ? 1 : 0);
    }

    /// How two numbers are compared.
    @FunctionalInterface
    interface Comparison {
        boolean holds(long a, long b);
    }
}
