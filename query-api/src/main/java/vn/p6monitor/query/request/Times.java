package vn.p6monitor.query.request;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.schemas.period.Month;

/// The parameters that name a time.
public final class Times {
    private static final int LENGTH_OF_A_DAY = "2025-06-01".length();

    private Times() {}

    /// The time that `since` names: an instant, or the beginning of a day in Vietnam.
    ///
    /// @throws ProblemException for what is neither
    public static Optional<Instant> since(Parameters parameters) {
        return parameters.one("since").map(text -> {
            try {
                return text.length() == LENGTH_OF_A_DAY ? Month.beginOf(LocalDate.parse(text)) : Instant.parse(text);
            } catch (DateTimeException _) {
                throw ProblemException.in("since", ProblemCode.MALFORMED_TIME, text);
            }
        });
    }
}
