package vn.p6monitor.ingest.web;

import java.util.Locale;
import vn.p6monitor.schemas.problem.Problem;

/// One problem as answers show it, in the reader's language.
public record ToldProblem(String code, String path, String message) {
    public static ToldProblem of(Problem problem, Locale locale) {
        return new ToldProblem(problem.code().name(), problem.path(), problem.message(locale));
    }
}
