package vn.p6monitor.query.values;

import java.util.List;
import java.util.stream.IntStream;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.schemas.period.Month;

/// Reads the periods that are asked for: months, named one by one or from the first to the last.
final class Periods {
    /// Twenty years.
    static final int MOST = 240;

    private Periods() {}

    /// The months asked for, ascending.
    static List<Month> read(Parameters parameters) {
        granularity(parameters);
        parameters.excludeEachOther("period", "from");
        parameters.excludeEachOther("period", "to");
        if (parameters.has("period")) {
            return parameters.all("period", MOST).stream()
                    .map(text -> month("period", text))
                    .distinct()
                    .sorted()
                    .toList();
        }
        return range(required(parameters, "from"), required(parameters, "to"));
    }

    private static List<Month> range(Month from, Month to) {
        if (from.isAfter(to)) {
            throw ProblemException.in("to", ProblemCode.PERIODS_REVERSED, from.toString(), to.toString());
        }
        if (to.index() - from.index() >= MOST) throw Parameters.tooMany("from", MOST);
        return IntStream.rangeClosed(from.index(), to.index())
                .mapToObj(Month::new)
                .toList();
    }

    private static Month required(Parameters parameters, String name) {
        // Who gives neither is told of the simpler of the two ways.
        var missing = parameters.has("from") || parameters.has("to") ? name : "period";
        return parameters
                .one(name)
                .map(text -> month(name, text))
                .orElseThrow(() -> ProblemException.in(
                        missing, ProblemCode.MISSING_PARAMETER, missing, "period=2025-05, from=2025-01&to=2025-05"));
    }

    private static Month month(String parameter, String text) {
        return Month.parse(text).orElseThrow(() -> ProblemException.in(parameter, ProblemCode.UNKNOWN_PERIOD, text));
    }

    private static void granularity(Parameters parameters) {
        var granularity = parameters.one("granularity").orElse("month");
        switch (granularity) {
            case "month" -> {}
            case "quarter", "half", "school-year", "year" ->
                throw ProblemException.in("granularity", ProblemCode.NOT_YET_AVAILABLE, granularity, "month");
            default -> throw ProblemException.in("granularity", ProblemCode.UNKNOWN_GRANULARITY, granularity, "month");
        }
    }
}
