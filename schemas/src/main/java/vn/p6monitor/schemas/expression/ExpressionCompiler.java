package vn.p6monitor.schemas.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Compiles CEL over `section.field`: CEL's own parser and type check, then our evaluation, which knows unknown.
///
/// A hyphen would be a minus, so `speed-test` is written `speedTest`. Numbers with fractions can be compared, no more:
/// sums are whole.
public final class ExpressionCompiler {
    /// A field of a section, found by its qualified name.
    private record Reference(Section section, Field field) {}

    private final Map<String, Reference> references = new HashMap<>();
    private final CelCompiler cel;

    /// @param scope the sections that expressions may name
    public ExpressionCompiler(Collection<Section> scope) {
        var any = TypeParamType.create("T");
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "known", CelOverloadDecl.newGlobalOverload("known_field", SimpleType.BOOL, any)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "max",
                                CelOverloadDecl.newGlobalOverload(
                                        "max_int_int", SimpleType.INT, SimpleType.INT, SimpleType.INT)));
        for (var section : scope) {
            for (var field : section.fields()) {
                var name = camelCase(section.name()) + '.' + field.name();
                references.put(name, new Reference(section, field));
                builder.addVar(name, type(field));
            }
        }
        cel = builder.build();
    }

    /// A whole number or yes/no.
    ///
    /// @throws InvalidExpressionException where it is not of the language, or names a field or value that is none
    public Expression compile(String text) {
        var checked = check(text);
        if (!checked.is(SimpleType.INT) && !checked.is(SimpleType.BOOL)) {
            throw new InvalidExpressionException(text, "it must be a whole number or yes/no");
        }
        return checked.translate();
    }

    /// Yes or no.
    ///
    /// @throws InvalidExpressionException also where it is something else
    public Expression compileCondition(String text) {
        var checked = check(text);
        if (!checked.is(SimpleType.BOOL)) throw new InvalidExpressionException(text, "it must be yes/no");
        return checked.translate();
    }

    /// A number compared with a constant.
    ///
    /// @throws InvalidExpressionException also where it is something else
    public Threshold compileThreshold(String text) {
        return check(text).threshold();
    }

    /// The values of one field from a closed list, as one bit each.
    ///
    /// @throws InvalidExpressionException also where it is something else
    public Expression compileValues(String text) {
        return check(text).values();
    }

    /// Whether a field is known, 1 or 0.
    ///
    /// @throws InvalidExpressionException where there is no such field
    public Expression compileKnown(String field) {
        return compile("known(" + field + ")");
    }

    private Translation check(String text) {
        try {
            return new Translation(text, cel.compile(text).getAst());
        } catch (CelValidationException e) {
            throw new InvalidExpressionException(text, meant(text, e), e);
        }
    }

    /// What CEL says, and what was probably meant.
    private static String meant(String text, CelValidationException e) {
        var message = String.valueOf(e.getMessage());
        for (var section : Sections.all()) {
            var written = camelCase(section.name());
            if (!written.equals(section.name()) && text.contains(section.name())) {
                return message + "\nwrite " + written + " for the section " + section.name();
            }
        }
        return message.contains("(double, int)") || message.contains("(int, double)")
                ? message + "\na number with a fraction is compared with another one: write 20.0, not 20"
                : message;
    }

    static String camelCase(String name) {
        var words = name.split("-", -1);
        var written = new StringBuilder(words[0]);
        for (int i = 1; i < words.length; i++) {
            written.append(Character.toUpperCase(words[i].charAt(0))).append(words[i], 1, words[i].length());
        }
        return written.toString();
    }

    private static CelType type(Field field) {
        return switch (field.type()) {
            case INTEGER -> SimpleType.INT;
            case NUMBER -> SimpleType.DOUBLE;
            case YES_NO -> SimpleType.BOOL;
            case CHOICE, TEXT -> SimpleType.STRING;
            case CHOICES -> ListType.create(SimpleType.STRING);
        };
    }

    /// From a checked syntax tree to an expression of ours.
    private final class Translation {
        private final String text;
        private final CelAbstractSyntaxTree ast;

        Translation(String text, CelAbstractSyntaxTree ast) {
            this.text = text;
            this.ast = ast;
        }

        boolean is(CelType type) {
            return ast.getResultType().equals(type);
        }

        Expression translate() {
            return translate(ast.getExpr());
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
            throw invalid("a number is compared with a constant here, such as speedTest.downloadMbps >= 20.0");
        }

        private Threshold threshold(CelExpr number, Threshold.Comparison comparison, CelExpr constant) {
            if (isOf(SimpleType.DOUBLE, number)) {
                var limit = BigDecimal.valueOf(constant.constant().doubleValue());
                return new Threshold(fraction(number), true, comparison, limit);
            }
            if (!isOf(SimpleType.INT, number)) throw invalid("a number is compared here");
            var limit = BigDecimal.valueOf(constant.constant().int64Value());
            return new Threshold(translate(number), false, comparison, limit);
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
                case INTEGER, NUMBER, YES_NO, TEXT ->
                    throw invalid("only a field of a closed list has values to tell apart");
            };
        }

        private Expression translate(CelExpr expr) {
            return switch (expr.getKind()) {
                case CONSTANT -> constant(expr.constant());
                case IDENT, SELECT -> value(reference(expr));
                case CALL -> call(expr.call());
                default -> throw invalid("only fields, constants, comparisons, + - *, max, known, in, &&, || and !");
            };
        }

        private Expression constant(CelConstant constant) {
            long value = switch (constant.getKind()) {
                case INT64_VALUE -> constant.int64Value();
                case BOOLEAN_VALUE -> constant.booleanValue() ? 1 : 0;
                default -> throw invalid("a constant must be a whole number or true or false");
            };
            return _ -> value;
        }

        private Expression call(CelExpr.CelCall call) {
            return switch (call.function()) {
                case "known" -> known(reference(call.args().getFirst()));
                case "@in" -> contains(call.args().get(0), reference(call.args().get(1)));
                case "_==_" -> equality(call.args().get(0), call.args().get(1));
                case "_!=_" ->
                    Expression.not(equality(call.args().get(0), call.args().get(1)));
                case "!_" -> Expression.not(translate(call.args().getFirst()));
                case "-_" -> Expression.of(_ -> 0, translate(call.args().getFirst()), Math::subtractExact);
                default -> operation(call);
            };
        }

        private Expression operation(CelExpr.CelCall call) {
            if (call.args().size() != 2) throw invalid("there is no " + call.function() + " here");
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
                default -> throw invalid("there is no " + call.function() + " here");
            };
        }

        private Expression comparison(CelExpr a, CelExpr b, IntPredicate holds) {
            if (isOf(SimpleType.DOUBLE, a)) return comparisonOfFractions(a, b, holds);
            if (isOf(SimpleType.STRING, a)) throw invalid("texts and choices are only compared by == and !=");
            return Expression.test(translate(a), translate(b), (x, y) -> holds.test(Long.compare(x, y)));
        }

        private Expression comparisonOfFractions(CelExpr a, CelExpr b, IntPredicate holds) {
            if (isConstant(a) && isConstant(b)) throw invalid("a constant must be compared with a field");
            return Expression.test(
                    fraction(a),
                    fraction(b),
                    (x, y) -> holds.test(Double.compare(Double.longBitsToDouble(x), Double.longBitsToDouble(y))));
        }

        /// A field or a constant, as the bits of a `double`.
        private Expression fraction(CelExpr expr) {
            if (expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
                throw invalid("a number with a fraction is only compared, and not computed with");
            }
            if (!isConstant(expr)) return value(reference(expr));
            // There is one zero, as in the data.
            long bits = Double.doubleToLongBits(expr.constant().doubleValue() + 0.0);
            return _ -> bits;
        }

        private Expression equality(CelExpr a, CelExpr b) {
            if (isText(b)) return says(reference(a), b);
            if (isText(a)) return says(reference(b), a);
            if (isOf(SimpleType.DOUBLE, a)) return comparison(a, b, sign -> sign == 0);
            if (!isOf(SimpleType.INT, a) && !isOf(SimpleType.BOOL, a)) requireSameList(reference(a), reference(b));
            return Expression.test(translate(a), translate(b), (x, y) -> x == y);
        }

        /// Choices are held as positions, which mean something only within one list.
        private void requireSameList(Reference a, Reference b) {
            var symbols = a.field().symbols();
            if (symbols.isEmpty() || !symbols.equals(b.field().symbols())) {
                throw invalid("only choices from the same list are compared with each other");
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
            if (!isText(symbol)) throw invalid("write one of " + symbols);
            int position = symbols.indexOf(symbol.constant().stringValue());
            if (position < 0) throw invalid(symbol.constant().stringValue() + " is none of " + symbols);
            return position;
        }

        private Reference reference(CelExpr expr) {
            return name(expr).map(references::get).orElseThrow(() -> invalid("a field `section.field` is expected"));
        }

        private Optional<String> name(CelExpr expr) {
            return switch (expr.getKind()) {
                case IDENT -> Optional.of(expr.ident().name());
                case SELECT ->
                    name(expr.select().operand())
                            .map(operand -> operand + '.' + expr.select().field());
                default -> Optional.empty();
            };
        }

        private InvalidExpressionException invalid(String reason) {
            return new InvalidExpressionException(text, reason);
        }
    }
}
