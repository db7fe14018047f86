package vn.p6monitor.schemas.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.TypeParamType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// Compiles CEL over `section.field`: CEL's own parser and type check, then our evaluation, which knows unknown.
///
/// A hyphen would be a minus, so `speed-test` is written `speedTest`. Numbers with fractions can be compared, no more:
/// sums are whole. What compiles cannot fail on any data: no value leaves the bounds of [Bounds].
public final class ExpressionCompiler {
    private static final int LONGEST = 1_000;
    private static final Pattern WRONG_OPERANDS =
            Pattern.compile("found no matching overload for '([^']*)' applied to '([^']*)'");

    private final Reach reach;
    private final CelCompiler cel;

    /// @param scope the sections that expressions may name
    public ExpressionCompiler(Collection<Section> scope) {
        reach = new Reach(scope);
        var any = TypeParamType.create("T");
        var builder = CelCompilerFactory.standardCelCompilerBuilder()
                .addFunctionDeclarations(
                        CelFunctionDecl.newFunctionDeclaration(
                                "known", CelOverloadDecl.newGlobalOverload("known_field", SimpleType.BOOL, any)),
                        CelFunctionDecl.newFunctionDeclaration(
                                "max",
                                CelOverloadDecl.newGlobalOverload(
                                        "max_int_int", SimpleType.INT, SimpleType.INT, SimpleType.INT)));
        reach.forEach((name, reference) -> builder.addVar(name, type(reference.field())));
        cel = builder.build();
    }

    /// A whole number or yes/no.
    ///
    /// @throws InvalidExpressionException where it is not of the language, or names a field or value that is none
    public Expression compile(String text) {
        var checked = check(text);
        if (!checked.is(SimpleType.INT) && !checked.is(SimpleType.BOOL)) {
            throw new InvalidExpressionException(text, 0, ProblemCode.NOT_A_VALUE);
        }
        return checked.translate();
    }

    /// Yes or no.
    ///
    /// @throws InvalidExpressionException also where it is something else
    public Expression compileCondition(String text) {
        var checked = check(text);
        if (!checked.is(SimpleType.BOOL)) throw new InvalidExpressionException(text, 0, ProblemCode.NOT_A_CONDITION);
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
        return check(field).known();
    }

    /// The sections that an expression names.
    ///
    /// @throws InvalidExpressionException where it is not of the language, or names a field that is none
    public Set<Section> sections(String text) {
        return new Names(text, parse(text), reach).sections();
    }

    private Translation check(String text) {
        var parsed = parse(text);
        new Names(text, parsed, reach).check();
        return new Translation(text, ast(text, cel.check(parsed)), reach);
    }

    private CelAbstractSyntaxTree parse(String text) {
        if (text.length() > LONGEST) {
            var shown = text.substring(0, 20) + '…';
            throw new InvalidExpressionException(shown, 0, ProblemCode.MALFORMED_TEXT, Integer.toString(LONGEST));
        }
        return ast(text, cel.parse(text));
    }

    private static CelAbstractSyntaxTree ast(String text, CelValidationResult result) {
        try {
            return result.getAst();
        } catch (CelValidationException e) {
            throw invalid(text, e.getErrors().getFirst());
        }
    }

    /// What CEL finds wrong first, and what was probably meant.
    private static InvalidExpressionException invalid(String text, CelIssue issue) {
        for (var section : Sections.all()) {
            var written = Reach.camelCase(section.name());
            int at = text.indexOf(section.name());
            if (at >= 0 && !written.equals(section.name())) {
                return new InvalidExpressionException(text, at, ProblemCode.HYPHEN_IN_SECTION, written, section.name());
            }
        }
        var place = issue.getSourceLocation();
        int at = place.getLine() == 1 ? Math.max(place.getColumn(), 0) : 0;
        var operands = WRONG_OPERANDS.matcher(issue.getMessage());
        if (!operands.find()) {
            // What the parser would have liked instead is a list of its own names.
            var found = issue.getMessage().split(" expecting", 2)[0];
            return new InvalidExpressionException(text, at, ProblemCode.MALFORMED_EXPRESSION, found);
        }
        var types = operands.group(2);
        return types.equals("(double, int)") || types.equals("(int, double)")
                ? new InvalidExpressionException(text, at, ProblemCode.FRACTION_EXPECTED)
                : new InvalidExpressionException(
                        text, at, ProblemCode.WRONG_OPERANDS, Names.shown(operands.group(1)), types);
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
}
