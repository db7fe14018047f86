package vn.p6monitor.schemas.catalogue;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.expression.Expression;
import vn.p6monitor.schemas.expression.State;
import vn.p6monitor.schemas.expression.Threshold;
import vn.p6monitor.schemas.report.Section;

/// A term of the catalogue, ready to be evaluated on the state of a unit that is open, or on one report.
///
/// @param value 1 for the folds that have none; for DISTINCT one bit for each value; for MEDIAN the number
/// @param threshold of the fold MEDIAN alone
/// @param sections of which it speaks: where those stay as they are, so does its value
public record CompiledTerm(
        Fold fold,
        Expression where,
        List<Expression> requires,
        Expression value,
        @Nullable Threshold threshold,
        Set<Section> sections) {
    /// The result where the condition is false.
    public static final long NOT_APPLICABLE = Long.MIN_VALUE + 1;

    static final Expression ALWAYS = _ -> 1;

    public CompiledTerm {
        requires = List.copyOf(requires);
        sections = Set.copyOf(sections);
    }

    /// The value, `Expression.UNKNOWN` where it cannot be told, or `NOT_APPLICABLE`.
    public long evaluate(State state) {
        long applies = where.evaluate(state);
        if (applies == 0) return NOT_APPLICABLE;
        if (applies == Expression.UNKNOWN || !knowsAll(state)) return Expression.UNKNOWN;
        return value.evaluate(state);
    }

    /// Whether a report meets the condition.
    public boolean matches(State report) {
        return where.evaluate(report) == 1 && knowsAll(report);
    }

    private boolean knowsAll(State state) {
        for (var required : requires) {
            if (required.evaluate(state) == 0) return false;
        }
        return true;
    }
}
