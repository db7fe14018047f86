package vn.p6monitor.streams.contribute;

import java.util.List;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Term;

/// A term of the catalogue, ready to be evaluated on a unit that is open.
final class CompiledTerm {
    /// The result where the term's condition is false.
    static final long NOT_APPLICABLE = Long.MIN_VALUE + 1;

    private final Expression where;
    private final List<Expression> requires;
    private final Expression value;

    private CompiledTerm(Expression where, List<Expression> requires, Expression value) {
        this.where = where;
        this.requires = requires;
        this.value = value;
    }

    static CompiledTerm of(Term term, ExpressionCompiler compiler) {
        if (term.fold() == Fold.OPEN || term.value() == null) return new CompiledTerm(_ -> 1, List.of(), _ -> 1);
        return new CompiledTerm(
                term.where() == null ? _ -> 1 : compiler.compile(term.where()),
                term.requires().stream()
                        .map(field -> compiler.compile("known(" + field + ")"))
                        .toList(),
                compiler.compile(term.value()));
    }

    /// The value, `Expression.UNKNOWN` where it cannot be told, or `NOT_APPLICABLE`.
    long evaluate(State state) {
        long applies = where.evaluate(state);
        if (applies == 0) return NOT_APPLICABLE;
        if (applies == Expression.UNKNOWN) return Expression.UNKNOWN;
        for (var required : requires) {
            if (required.evaluate(state) == 0) return Expression.UNKNOWN;
        }
        return value.evaluate(state);
    }
}
