package vn.p6monitor.schemas.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.IntPredicate;
import vn.p6monitor.schemas.expression.Reach.Reference;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.text.Nearest;

/// From a checked syntax tree to an expression of ours.
final class Translation {
    private final String text;
    private final CelAbstractSyntaxTree ast;
    private final Map<Long, Integer> positions;
    private final Reach reach;

    Translation(String text, CelAbstractSyntaxTree ast, Reach reach) {
        this.text = text;
        this.ast = ast;
        this.positions = ast.getSource().getPositionsMap();
        this.reach = reach;
    }

    boolean is(CelType type) {
        return ast.getResultType().equals(type);
    }

    Expression translate() {
        requireBounds(ast.getExpr());
        return translate(ast.getExpr());
    }

    /// Whether the one field that this is, is known.
    Expression known() {
        return known(reference(ast.getExpr()));
    }

    Threshold threshold() {
        var expr = ast.getExpr();
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().args().size() == 2
                && isConstant(expr.call().args().getLast())) {
            var comparison = Threshold.Comparison.of(expr.call().function());
            if (comparison.isPresent()) {
                return threshold(
                        expr.call().args().getFirst(),
                        comparison.get(),
                        expr.call().args().getLast());
            }
        }
        throw invalid(expr, ProblemCode.NOT_A_THRESHOLD);
    }

    private Threshold threshold(CelExpr number, Threshold.Comparison comparison, CelExpr constant) {
        if (isConstant(number)) throw invalid(number, ProblemCode.NOT_A_THRESHOLD);
        if (isOf(SimpleType.DOUBLE, number)) {
            requireFinite(constant);
            var limit = BigDecimal.valueOf(constant.constant().doubleValue());
            return new Threshold(fraction(number), true, comparison, limit);
        }
        if (!isOf(SimpleType.INT, number)) throw invalid(number, ProblemCode.NOT_A_THRESHOLD);
        requireBounds(number);
        var limit = BigDecimal.valueOf(constant.constant().int64Value());
        return new Threshold(translate(number), false, comparison, limit);
    }

    private void requireFinite(CelExpr constant) {
        if (!Double.isFinite(constant.constant().doubleValue())) {
            throw invalid(constant, ProblemCode.CONSTANT_NOT_ALLOWED);
        }
    }

    private void requireBounds(CelExpr expr) {
        if (!Bounds.hold(expr, reach)) {
            throw invalid(expr, ProblemCode.OUT_OF_BOUNDS, Long.toString(Bounds.FURTHEST));
        }
    }

    Expression values() {
        var reference = reference(ast.getExpr());
        var value = value(reference);
        return switch (reference.field().type()) {
            case CHOICES -> value;
            case CHOICE ->
                state -> {
                    long position = value.evaluate(state);
                    return position == Expression.UNKNOWN ? Expression.UNKNOWN : 1L << position;
                };
            case INTEGER, NUMBER, YES_NO, TEXT -> throw invalid(ast.getExpr(), ProblemCode.NOT_OF_A_LIST);
        };
    }

    private Expression translate(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr);
            case IDENT, SELECT -> value(reference(expr));
            case CALL -> call(expr);
            default ->
                throw invalid(expr, ProblemCode.NOT_IN_LANGUAGE, expr.getKind().name());
        };
    }

    private Expression constant(CelExpr expr) {
        var constant = expr.constant();
        long value = switch (constant.getKind()) {
            case INT64_VALUE -> constant.int64Value();
            case BOOLEAN_VALUE -> constant.booleanValue() ? 1 : 0;
            default -> throw invalid(expr, ProblemCode.CONSTANT_NOT_ALLOWED);
        };
        return _ -> value;
    }

    private Expression call(CelExpr expr) {
        var call = expr.call();
        return switch (call.function()) {
            case "known" -> known(reference(call.args().getFirst()));
            case "@in" -> contains(call.args().get(0), reference(call.args().get(1)));
            case "_==_" -> equality(call.args().get(0), call.args().get(1));
            case "_!=_" ->
                Expression.not(equality(call.args().get(0), call.args().get(1)));
            case "!_" -> Expression.not(translate(call.args().getFirst()));
            case "-_" -> Expression.of(_ -> 0, translate(call.args().getFirst()), Math::subtractExact);
            default -> operation(expr, call);
        };
    }

    private Expression operation(CelExpr expr, CelExpr.CelCall call) {
        var a = call.args().get(0);
        var b = call.args().get(1);
        return switch (call.function()) {
            case "_&&_" -> Expression.and(translate(a), translate(b));
            case "_||_" -> Expression.or(translate(a), translate(b));
            case "_<_" -> comparison(a, b, sign -> sign < 0);
            case "_<=_" -> comparison(a, b, sign -> sign <= 0);
            case "_>_" -> comparison(a, b, sign -> sign > 0);
            case "_>=_" -> comparison(a, b, sign -> sign >= 0);
            case "_+_" -> Expression.of(translate(a), translate(b), Math::addExact);
            case "_-_" -> Expression.of(translate(a), translate(b), Math::subtractExact);
            case "_*_" -> Expression.of(translate(a), translate(b), Math::multiplyExact);
            case "max" -> Expression.of(translate(a), translate(b), Math::max);
            default -> throw invalid(expr, ProblemCode.NOT_IN_LANGUAGE, Names.shown(call.function()));
        };
    }

    private Expression comparison(CelExpr a, CelExpr b, IntPredicate holds) {
        if (isOf(SimpleType.DOUBLE, a)) return comparisonOfFractions(a, b, holds);
        if (isOf(SimpleType.STRING, a)) throw invalid(a, ProblemCode.NOT_IN_ORDER);
        return Expression.test(translate(a), translate(b), (x, y) -> holds.test(Long.compare(x, y)));
    }

    private Expression comparisonOfFractions(CelExpr a, CelExpr b, IntPredicate holds) {
        if (isConstant(a) && isConstant(b)) throw invalid(a, ProblemCode.CONSTANT_NOT_ALLOWED);
        return Expression.test(
                fraction(a),
                fraction(b),
                (x, y) -> holds.test(Double.compare(Double.longBitsToDouble(x), Double.longBitsToDouble(y))));
    }

    /// A field or a constant, as the bits of a `double`.
    private Expression fraction(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
            throw invalid(expr, ProblemCode.FRACTION_COMPUTED);
        }
        if (!isConstant(expr)) return value(reference(expr));
        requireFinite(expr);
        // There is one zero, as in the data.
        long bits = Double.doubleToLongBits(expr.constant().doubleValue() + 0.0);
        return _ -> bits;
    }

    private Expression equality(CelExpr a, CelExpr b) {
        if (isText(b)) return says(reference(a), b);
        if (isText(a)) return says(reference(b), a);
        if (isOf(SimpleType.DOUBLE, a)) return comparison(a, b, sign -> sign == 0);
        if (!isOf(SimpleType.INT, a) && !isOf(SimpleType.BOOL, a)) requireSameList(a, b);
        return Expression.test(translate(a), translate(b), (x, y) -> x == y);
    }

    /// Choices are held as positions, which mean something only within one list.
    private void requireSameList(CelExpr a, CelExpr b) {
        var symbols = reference(a).field().symbols();
        if (symbols.isEmpty() || !symbols.equals(reference(b).field().symbols())) {
            throw invalid(a, ProblemCode.OTHER_LIST);
        }
    }

    private Expression says(Reference reference, CelExpr constant) {
        if (reference.field().type() != Field.Type.TEXT) {
            long position = position(reference, constant);
            return Expression.test(value(reference), _ -> position, (x, y) -> x == y);
        }
        var said = constant.constant().stringValue();
        int section = reference.section().position();
        int field = reference.field().index();
        return state -> {
            var data = state.of(section);
            if (data == null || !data.isKnown(field)) return Expression.UNKNOWN;
            return data.text(field).equals(said) ? 1 : 0;
        };
    }

    private Expression contains(CelExpr symbol, Reference list) {
        long bit = 1L << position(list, symbol);
        return Expression.test(value(list), _ -> bit, (x, y) -> (x & y) != 0);
    }

    private Expression value(Reference reference) {
        int section = reference.section().position();
        int field = reference.field().index();
        return state -> {
            var data = state.of(section);
            return data != null && data.isKnown(field) ? data.value(field) : Expression.UNKNOWN;
        };
    }

    private Expression known(Reference reference) {
        var value = value(reference);
        return state -> value.evaluate(state) == Expression.UNKNOWN ? 0 : 1;
    }

    private boolean isOf(CelType type, CelExpr expr) {
        return ast.getType(expr.id()).filter(type::equals).isPresent();
    }

    private boolean isConstant(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    }

    private boolean isText(CelExpr expr) {
        return isConstant(expr) && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }

    private int position(Reference reference, CelExpr symbol) {
        var symbols = reference.field().symbols();
        var allowed = String.join(", ", symbols);
        if (!isText(symbol)) throw invalid(symbol, ProblemCode.SYMBOL_EXPECTED, allowed);
        var written = symbol.constant().stringValue();
        int position = symbols.indexOf(written);
        if (position < 0) {
            var nearest = Nearest.to(written, symbols).orElse("–");
            throw invalid(symbol, ProblemCode.UNKNOWN_WORD, written, nearest, allowed);
        }
        return position;
    }

    private Reference reference(CelExpr expr) {
        return Names.of(expr).flatMap(reach::named).orElseThrow(() -> invalid(expr, ProblemCode.FIELD_EXPECTED));
    }

    private InvalidExpressionException invalid(CelExpr expr, ProblemCode code, String... particulars) {
        return new InvalidExpressionException(text, positions.getOrDefault(expr.id(), 0), code, particulars);
    }
}
