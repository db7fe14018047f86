package vn.p6monitor.schemas.expression;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.math.BigInteger;
import java.util.stream.Stream;
import vn.p6monitor.schemas.report.Field;

/// Between which whole numbers a value lies, whatever is reported.
///
/// @param least the smallest that it can be
/// @param most the largest
record Bounds(BigInteger least, BigInteger most) {
    /// No value may be further from zero, so that a sum over all units of the country fits in 64 bits.
    static final long FURTHEST = 1_000_000_000_000L;

    private static final BigInteger LIMIT = BigInteger.valueOf(FURTHEST);
    private static final Bounds YES_NO = new Bounds(BigInteger.ZERO, BigInteger.ONE);

    /// Whether an expression and all that it is made of keep within the limits.
    static boolean hold(CelExpr expr, Reach reach) {
        if (!of(expr, reach).isNear()) return false;
        return expr.getKind() != CelExpr.ExprKind.Kind.CALL
                || expr.call().args().stream().allMatch(arg -> hold(arg, reach));
    }

    private boolean isNear() {
        return least.negate().max(most).compareTo(LIMIT) <= 0;
    }

    private static Bounds of(CelExpr expr, Reach reach) {
        return switch (expr.getKind()) {
            case CONSTANT -> of(expr.constant());
            case CALL -> of(expr.call(), reach);
            default ->
                Names.of(expr)
                        .flatMap(reach::named)
                        .map(reference -> of(reference.field()))
                        .orElse(YES_NO);
        };
    }

    private static Bounds of(CelConstant constant) {
        if (constant.getKind() != CelConstant.Kind.INT64_VALUE) return YES_NO;
        var value = BigInteger.valueOf(constant.int64Value());
        return new Bounds(value, value);
    }

    private static Bounds of(Field field) {
        if (field.type() != Field.Type.INTEGER) return YES_NO;
        return new Bounds(
                BigInteger.valueOf(field.limits().min()),
                BigInteger.valueOf(field.limits().max()));
    }

    private static Bounds of(CelExpr.CelCall call, Reach reach) {
        var of = call.args().stream().map(arg -> of(arg, reach)).toList();
        return switch (call.function()) {
            case "-_" -> of.getFirst().negate();
            case "_+_" -> of.get(0).plus(of.get(1));
            case "_-_" -> of.get(0).plus(of.get(1).negate());
            case "_*_" -> of.get(0).times(of.get(1));
            case "max" ->
                new Bounds(of.get(0).least.max(of.get(1).least), of.get(0).most.max(of.get(1).most));
            default -> YES_NO;
        };
    }

    private Bounds negate() {
        return new Bounds(most.negate(), least.negate());
    }

    private Bounds plus(Bounds other) {
        return new Bounds(least.add(other.least), most.add(other.most));
    }

    private Bounds times(Bounds other) {
        var corners = Stream.of(least, most)
                .flatMap(a -> Stream.of(a.multiply(other.least), a.multiply(other.most)))
                .sorted()
                .toList();
        return new Bounds(corners.getFirst(), corners.getLast());
    }
}
