package vn.p6monitor.schemas.catalogue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.p6monitor.schemas.expression.ExpressionCompiler;
import vn.p6monitor.schemas.expression.InvalidExpressionException;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.text.Nearest;

/// Compiles the terms of a catalogue: whatever a term may say and may not is decided here.
public final class TermCompiler {
    private final Map<List<Section>, ExpressionCompiler> compilers = new HashMap<>();

    /// @param counts the unit that the term's indicator counts
    /// @throws InvalidExpressionException where the term does not mean anything of such a unit; says what and why
    public CompiledTerm compile(Term term, Counted counts) {
        var compiler = expressions(term, counts);
        var where = term.where() == null ? CompiledTerm.ALWAYS : compiler.compileCondition(term.where());
        var requires = term.requires().stream().map(compiler::compileKnown).toList();
        var threshold = term.fold() == Fold.MEDIAN ? compiler.compileThreshold(required(term)) : null;
        var value = switch (term.fold()) {
            case STATE, SUM -> compiler.compile(required(term));
            case DISTINCT -> compiler.compileValues(required(term));
            case MEDIAN -> Objects.requireNonNull(threshold).number();
            case ANY, EVER, OPEN -> CompiledTerm.ALWAYS;
        };
        return new CompiledTerm(term.fold(), where, requires, value, threshold, sections(term, compiler));
    }

    private static String required(Term term) {
        return Objects.requireNonNull(term.value(), () -> term.fold() + " has a value");
    }

    private static Set<Section> sections(Term term, ExpressionCompiler compiler) {
        var texts = new ArrayList<>(term.requires());
        if (term.value() != null) texts.add(term.value());
        if (term.where() != null) texts.add(term.where());
        return texts.stream().flatMap(text -> compiler.sections(text).stream()).collect(Collectors.toSet());
    }

    /// What the expressions of a term may name.
    ///
    /// @throws InvalidExpressionException where there can be no such term, whatever its expressions
    ExpressionCompiler expressions(Term term, Counted counts) {
        return compilers.computeIfAbsent(scope(term, counts), ExpressionCompiler::new);
    }

    /// The sections that a term's expressions may name.
    private static List<Section> scope(Term term, Counted counts) {
        return switch (term.fold()) {
            case OPEN -> List.of();
            case STATE -> {
                if (counts == Counted.COMMUNE) throw notOfUnit(term.fold(), counts);
                yield Sections.all().stream()
                        .filter(section -> section.sort() == Section.Sort.STATE && section.unit() == unit(counts))
                        .toList();
            }
            case SUM, ANY, EVER, MEDIAN, DISTINCT -> List.of(activity(term, counts));
        };
    }

    private static Section activity(Term term, Counted counts) {
        var section = activity(String.valueOf(term.reports()));
        if (counts == Counted.COMMUNE) {
            return switch (term.fold()) {
                case ANY, EVER -> section;
                case SUM, STATE, MEDIAN, DISTINCT, OPEN -> throw notOfUnit(term.fold(), counts);
            };
        }
        if (section.unit() == unit(counts)) return section;
        throw new InvalidExpressionException(ProblemCode.SECTION_OF_OTHER_UNIT, section.name(), counts.code());
    }

    private static Section activity(String name) {
        var activities = Sections.all().stream()
                .filter(section -> section.sort() == Section.Sort.ACTIVITY)
                .toList();
        return activities.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> {
                    var shown = Notes.shown(name);
                    var names = activities.stream().map(Section::name).toList();
                    var nearest = Nearest.to(shown, names).orElse("–");
                    return new InvalidExpressionException(
                            ProblemCode.NOT_AN_ACTIVITY, shown, nearest, String.join(", ", names));
                });
    }

    private static InvalidExpressionException notOfUnit(Fold fold, Counted counts) {
        return new InvalidExpressionException(ProblemCode.FOLD_NOT_FOR_UNIT, fold.name(), counts.code());
    }

    private static Section.Unit unit(Counted counts) {
        return counts == Counted.FACILITY ? Section.Unit.FACILITY : Section.Unit.SITE;
    }
}
