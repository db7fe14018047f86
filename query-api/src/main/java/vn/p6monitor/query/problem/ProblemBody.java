package vn.p6monitor.query.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A problem as RFC 9457 writes it, with the stable code and the parameter at fault.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String parameter) {
    static ProblemBody of(ProblemCode code, Locale language) {
        return of(code, null, List.of(), language);
    }

    static ProblemBody of(ProblemException problem, Locale language) {
        return of(problem.code(), problem.parameter(), problem.particulars(), language);
    }

    private static ProblemBody of(
            ProblemCode code, @Nullable String parameter, List<String> particulars, Locale language) {
        return new ProblemBody(
                "about:blank",
                code.status().getReasonPhrase(),
                code.status().value(),
                Messages.of(code, particulars, language),
                code.name(),
                parameter);
    }
}
