package vn.p6monitor.ingest.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Problem;

/// One problem as answers show it, in the reader's language.
///
/// @param line from 1, absent where what was read has none of its own
public record ToldProblem(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer line, String code, String path, String message) {
    public static ToldProblem of(Problem problem, Locale locale) {
        var place = problem.place();
        return new ToldProblem(
                place == null ? null : place.line(), problem.code().name(), problem.path(), problem.message(locale));
    }
}
