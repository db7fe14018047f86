package vn.p6monitor.ingest.openrosa;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.questionnaire.Questionnaire;
import vn.p6monitor.schemas.questionnaire.Wording;
import vn.p6monitor.schemas.report.Section;

/// What a phone shows of what became of a form, in words that its screens have too.
record Told(Locale locale) {
    private static final int MOST = 20;
    private static final String DATA = "data.";

    String accepted(FilledForm form) {
        var section = Questionnaire.of(form.section()).label();
        return Words.of("received", section.in(locale), form.facility(), form.period())
                .in(locale);
    }

    /// Everything that is to be corrected, each with its question.
    ///
    /// @param section of the form, null where it is none of ours
    String refused(List<Problem> problems, @Nullable Section section) {
        var told = problems.stream().limit(MOST).map(problem -> "– " + told(problem, section));
        var more = problems.size() - MOST;
        var rest = more <= 0
                ? Stream.<String>empty()
                : Stream.of(Words.of("refused.more", Integer.toString(more)).in(locale));
        return Stream.of(Stream.of(Words.of("refused").in(locale)), told, rest)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private String told(Problem problem, @Nullable Section section) {
        var label = label(problem.path(), section);
        var message = withLabels(problem, section).message(locale);
        return label.isEmpty() ? message : label + ": " + message;
    }

    /// Whoever fills in a form has never seen the names of fields.
    private Problem withLabels(Problem problem, @Nullable Section section) {
        if (problem.code() != ProblemCode.PART_EXCEEDS_WHOLE) return problem;
        var whole = problem.particulars().getFirst();
        return Problem.of(problem.code(), problem.path(), label(DATA + whole, section));
    }

    /// The question that a path in the report leads to, or the path itself where there is none.
    private String label(String path, @Nullable Section section) {
        var question = path.startsWith(DATA) ? path.substring(DATA.length()) : path;
        var name = question.split("\\[", 2)[0];
        if (path.startsWith(DATA)) {
            return section == null
                    ? path
                    : section.field(name)
                            .map(field ->
                                    Questionnaire.of(section, field).label().in(locale))
                            .orElse(path);
        }
        return switch (name) {
            case "facility", "site", "period" -> Words.of(name).in(locale);
            case "section", "reportId", "revision", "submittedAt" -> asked(name).in(locale);
            default -> path;
        };
    }

    private static Wording asked(String name) {
        return Questionnaire.ofReport(name).label();
    }
}
