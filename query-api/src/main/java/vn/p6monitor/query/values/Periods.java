package vn.p6monitor.query.values;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.p6monitor.query.problem.ProblemCode;
import vn.p6monitor.query.problem.ProblemException;
import vn.p6monitor.query.request.Parameters;
import vn.p6monitor.schemas.period.Granularity;
import vn.p6monitor.schemas.period.Period;

/// Reads the periods that are asked for: named one by one, or from the first to the last of one granularity.
final class Periods {
    /// Twenty years of months.
    static final int MOST = 240;

    private Periods() {}

    /// The periods asked for, ascending.
    static List<Period> read(Parameters parameters) {
        parameters.excludeEachOther("period", "from");
        parameters.excludeEachOther("period", "to");
        var granularity = granularity(parameters);
        if (!parameters.has("period")) return range(parameters, granularity.orElse(Granularity.MONTH));
        return parameters.all("period", MOST).stream()
                .map(text -> ofGranularity(granularity, text, period("period", text)))
                .distinct()
                .sorted()
                .toList();
    }

    /// Who names periods need not say their granularity; who does must mean it.
    private static Period ofGranularity(Optional<Granularity> granularity, String text, Period period) {
        if (granularity.isEmpty() || period.granularity() == granularity.get()) return period;
        throw ProblemException.in(
                "period", ProblemCode.OTHER_GRANULARITY, text, granularity.get().code());
    }

    private static List<Period> range(Parameters parameters, Granularity granularity) {
        var from = bound(parameters, "from", granularity);
        var to = bound(parameters, "to", granularity);
        if (from.compareTo(to) > 0) {
            throw ProblemException.in("to", ProblemCode.PERIODS_REVERSED, from.toString(), to.toString());
        }
        var months = to.first().index() - from.first().index();
        if (months / granularity.months() >= MOST) throw Parameters.tooMany("from", MOST);
        return Stream.iterate(from, period -> period.next().orElse(to))
                .limit(months / granularity.months() + 1L)
                .toList();
    }

    /// The first or last period of a range, which may also be given as a month in it.
    private static Period bound(Parameters parameters, String name, Granularity granularity) {
        // Who gives neither is told of the simpler of the two ways.
        var missing = parameters.has("from") || parameters.has("to") ? name : "period";
        var text = parameters
                .one(name)
                .orElseThrow(() -> ProblemException.in(
                        missing, ProblemCode.MISSING_PARAMETER, missing, "period=2025-05, from=2025-01&to=2025-05"));
        var period = period(name, text);
        if (period.granularity() == granularity) return period;
        if (period.granularity() != Granularity.MONTH) {
            throw ProblemException.in(name, ProblemCode.OTHER_GRANULARITY, text, granularity.code());
        }
        return Period.containing(period.first(), granularity)
                .orElseThrow(() -> ProblemException.in(name, ProblemCode.UNKNOWN_PERIOD, text));
    }

    private static Period period(String parameter, String text) {
        return Period.parse(text).orElseThrow(() -> ProblemException.in(parameter, ProblemCode.UNKNOWN_PERIOD, text));
    }

    private static Optional<Granularity> granularity(Parameters parameters) {
        return parameters
                .one("granularity")
                .map(code -> Granularity.parse(code)
                        .orElseThrow(() -> ProblemException.in(
                                "granularity",
                                ProblemCode.UNKNOWN_GRANULARITY,
                                code,
                                Arrays.stream(Granularity.values())
                                        .map(Granularity::code)
                                        .collect(Collectors.joining(", ")))));
    }
}
