package vn.p6monitor.schemas.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

/// The names in a parsed expression: fields and operations, before their types are looked at.
final class Names {
    private static final Set<String> OPERATIONS = Set.of(
            "known", "max", "@in", "_==_", "_!=_", "!_", "-_", "_&&_", "_||_", "_<_", "_<=_", "_>_", "_>=_", "_+_",
            "_-_", "_*_");

    private final String text;
    private final CelExpr root;
    private final Map<Long, Integer> positions;
    private final Reach reach;

    Names(String text, CelAbstractSyntaxTree parsed, Reach reach) {
        this.text = text;
        this.root = parsed.getExpr();
        this.positions = parsed.getSource().getPositionsMap();
        this.reach = reach;
    }

    /// @throws InvalidExpressionException where a name is none of the language
    void check() {
        var _ = sections();
    }

    Set<Section> sections() {
        var sections = new LinkedHashSet<Section>();
        collect(root, sections);
        return sections;
    }

    private void collect(CelExpr expr, Set<Section> sections) {
        switch (expr.getKind()) {
            case CONSTANT -> {}
            case IDENT, SELECT -> sections.add(section(expr));
            case CALL -> {
                var call = expr.call();
                if (!OPERATIONS.contains(call.function()) || call.target().isPresent()) {
                    throw notInLanguage(expr, shown(call.function()));
                }
                for (var arg : call.args()) collect(arg, sections);
            }
            default -> throw notInLanguage(expr, shown(expr.getKind()));
        }
    }

    private Section section(CelExpr expr) {
        var name = of(expr).orElseThrow(() -> notInLanguage(expr, "."));
        return reach.named(name)
                .orElseThrow(() -> hyphen().orElseGet(() -> reach.missing(name, text, at(expr))))
                .section();
    }

    /// A section written with its hyphen looks like a difference of things that are none.
    private Optional<InvalidExpressionException> hyphen() {
        for (var section : Sections.all()) {
            int at = text.indexOf(section.name() + '.');
            if (at >= 0 && section.name().indexOf('-') >= 0) {
                return Optional.of(new InvalidExpressionException(
                        text, at, ProblemCode.HYPHEN_IN_SECTION, Reach.camelCase(section.name()), section.name()));
            }
        }
        return Optional.empty();
    }

    private InvalidExpressionException notInLanguage(CelExpr expr, String what) {
        return new InvalidExpressionException(text, at(expr), ProblemCode.NOT_IN_LANGUAGE, what);
    }

    /// Where an expression begins that is a name; of a selection CEL keeps the full stop.
    private int at(CelExpr expr) {
        var first = expr;
        while (first.getKind() == CelExpr.ExprKind.Kind.SELECT)
            first = first.select().operand();
        return positions.getOrDefault(first.id(), 0);
    }

    /// The qualified name that an expression is, if it is one.
    static Optional<String> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                of(expr.select().operand())
                        .map(operand -> operand + '.' + expr.select().field());
            default -> Optional.empty();
        };
    }

    /// What is neither a name nor a constant nor a call, as it is written.
    private static String shown(CelExpr.ExprKind.Kind kind) {
        return switch (kind) {
            case LIST -> "[…]";
            case MAP, STRUCT -> "{…}";
            default -> kind.name();
        };
    }

    /// An operation as it is written.
    static String shown(String function) {
        return switch (function) {
            case "@in" -> "in";
            case "_?_:_" -> "? :";
            case "_[_]" -> "[ ]";
            default -> function.replace("_", "");
        };
    }
}
