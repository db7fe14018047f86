package vn.p6monitor.query.values;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.edition.Edition;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// A question for values that can be answered.
///
/// @param edition that everything is read from
/// @param indicators in the order of the catalogue
/// @param periods ascending, all of which have begun
/// @param now the current month, which a period that still runs is as of
/// @param limit the most rows to answer with
/// @param fingerprint the same for every page of an answer, and different for different questions
/// @param after the last row of the page before, or null for the first page
record ValuesQuery(
        Edition edition,
        Values.Scope scope,
        List<Indicator> indicators,
        List<Period> periods,
        Month now,
        int limit,
        String fingerprint,
        @Nullable Position after) {
    ValuesQuery {
        indicators = List.copyOf(indicators);
        periods = List.copyOf(periods);
    }
}
