package vn.p6monitor.schemas.catalogue;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.expression.ExpressionCompiler;
import vn.p6monitor.schemas.expression.InvalidExpressionException;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.problem.Place;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;
import vn.p6monitor.schemas.yaml.YamlNode.Scalar;

/// Reads one side of an indicator, compiles what it says, and notes everything that is wrong with it.
final class TermReader {
    private final Notes notes;
    private final TermCompiler compiler = new TermCompiler();

    TermReader(Notes notes) {
        this.notes = notes;
    }

    /// The term, or null where there is none or anything is wrong with it.
    ///
    /// @param counts the unit that the indicator counts, null where that is not told
    /// @param kinds the facilities that it is computed of
    @Nullable
    Term read(@Nullable Entries entries, @Nullable Counted counts, Set<FacilityKind> kinds) {
        if (entries == null) return null;
        int before = notes.count();
        entries.require("fold");
        var fold = entries.choice("fold", Arrays.asList(Fold.values()), Fold::name);
        var reports = entries.scalar("reports");
        var value = entries.scalar("value");
        var where = entries.scalar("where");
        var requires = entries.scalars("requires");
        entries.refuseOthers();
        if (fold == null) return null;
        requireKeys(entries, fold);
        boolean whole = fold.isOfActivity() == (reports != null) && fold.hasValue() == (value != null);
        if (counts == null || !whole || (fold == Fold.OPEN && notes.count() > before)) return null;
        var term = new Term(
                fold,
                text(reports),
                text(value),
                text(where),
                requires.stream().map(Scalar::text).toList());
        new Expressions(entries, term, counts, kinds).check();
        return notes.count() > before ? null : term;
    }

    private void requireKeys(Entries entries, Fold fold) {
        if (fold.isOfActivity()) {
            entries.require("reports");
        } else {
            refuse(entries, fold, "reports");
        }
        if (fold.hasValue()) {
            entries.require("value");
        } else {
            refuse(entries, fold, "value");
        }
        if (fold == Fold.OPEN) refuse(entries, fold, "where", "requires");
    }

    private void refuse(Entries entries, Fold fold, String... keys) {
        for (var key : keys) {
            if (entries.has(key)) {
                notes.add(ProblemCode.KEY_NOT_FOR_FOLD, entries.pathOf(key), entries.placeOf(key), key, fold.name());
            }
        }
    }

    private static @Nullable String text(@Nullable Scalar scalar) {
        return scalar == null ? null : scalar.text();
    }

    /// The check of what a term says, once its keys are right.
    private final class Expressions {
        private final Entries entries;
        private final Term term;
        private final Counted counts;
        private final Set<FacilityKind> kinds;

        Expressions(Entries entries, Term term, Counted counts, Set<FacilityKind> kinds) {
            this.entries = entries;
            this.term = term;
            this.counts = counts;
            this.kinds = kinds;
        }

        void check() {
            var key = term.reports() == null ? "fold" : "reports";
            try {
                check(compiler.expressions(term, counts));
            } catch (InvalidExpressionException e) {
                note(e, entries.pathOf(key), entries.placeOf(key));
            }
        }

        private void check(ExpressionCompiler expressions) {
            if (term.reports() != null) {
                var section = Sections.named(term.reports()).orElseThrow();
                requireReporters(section, entries.pathOf("reports"), entries.placeOf("reports"));
            }
            check(entries.scalar("value"), "value", expressions, this::compileValue);
            check(entries.scalar("where"), "where", expressions, expressions::compileCondition);
            var requires = entries.scalars("requires");
            for (int i = 0; i < requires.size(); i++) {
                check(requires.get(i), "requires[" + i + ']', expressions, expressions::compileKnown);
            }
        }

        private void compileValue(String value) {
            compiler.compile(new Term(term.fold(), term.reports(), value, null, null), counts);
        }

        private void check(
                @Nullable Scalar scalar, String key, ExpressionCompiler expressions, Consumer<String> compile) {
            if (scalar == null) return;
            var path = entries.pathOf(key);
            try {
                compile.accept(scalar.text());
                for (var section : expressions.sections(scalar.text())) {
                    if (term.reports() == null) requireReporters(section, path, scalar.place());
                }
            } catch (InvalidExpressionException e) {
                note(e, path, scalar.placeOf(e.at()));
            }
        }

        /// A section that none of the facilities can report would leave the indicator without data for ever.
        private void requireReporters(Section section, String path, Place place) {
            if (!Collections.disjoint(section.kinds(), kinds)) return;
            var reporters = section.kinds().stream().map(FacilityKind::name).collect(Collectors.joining(", "));
            notes.add(ProblemCode.SECTION_NOT_FOR_KINDS, path, place, section.name(), reporters);
        }

        private void note(InvalidExpressionException e, String path, Place place) {
            notes.add(e.code(), path, place, e.particulars().toArray(String[]::new));
        }
    }
}
