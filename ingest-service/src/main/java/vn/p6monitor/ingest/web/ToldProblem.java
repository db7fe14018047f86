package vn.p6monitor.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;

/// One problem as answers show it, in the reader's language.
///
/// @param line from 1, absent where what was read has none of its own
/// @param cell of a table, such as `F12`, absent where there is none
public record ToldProblem(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line,
        String code,
        String path,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String cell,
        String message) {
    public static ToldProblem of(Problem problem, Locale locale) {
        return of(problem, locale, null);
    }

    public static ToldProblem of(Problem problem, Locale locale, @Nullable String cell) {
        var place = problem.place();
        return new ToldProblem(
                place == null ? null : place.line(),
                problem.code().name(),
                problem.path(),
                cell,
                problem.message(locale));
    }
}
