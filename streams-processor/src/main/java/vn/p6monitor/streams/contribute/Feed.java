package vn.p6monitor.streams.contribute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import vn.p6monitor.schemas.catalogue.CompiledTerm;
import vn.p6monitor.schemas.catalogue.Measure;
import vn.p6monitor.schemas.expression.Expression;
import vn.p6monitor.schemas.expression.State;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Granularity;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;
import vn.p6monitor.schemas.report.Section;

/// What feeds measures of a catalogue, which go by their numbers.
sealed interface Feed {
    /// The unit being open.
    record OfOpening(int measure, Measure.Aspect aspect) implements Feed {
        void add(Sums.Builder sums, int opened, int closed) {
            int month = aspect == Measure.Aspect.OPENED ? opened : closed;
            if (opened < closed) sums.add(measure, month, 1);
        }
    }

    /// A term over the unit's state, evaluated once for all measures that are made of it.
    ///
    /// @param measures by what of the term they sum
    record OfState(CompiledTerm term, Map<Measure.Aspect, Integer> measures) implements Feed {
        /// The value of a unit that is not open: of no measure anything.
        static final long CLOSED = CompiledTerm.NOT_APPLICABLE;

        public OfState {
            measures = Collections.unmodifiableMap(new EnumMap<>(measures));
        }

        /// Adds the steps from one value of the term to the next.
        void add(Sums.Builder sums, int month, long before, long now) {
            measures.forEach((aspect, measure) -> sums.add(measure, month, of(aspect, now) - of(aspect, before)));
        }

        private static long of(Measure.Aspect aspect, long value) {
            if (value == CompiledTerm.NOT_APPLICABLE) return 0;
            boolean known = value != Expression.UNKNOWN;
            return switch (aspect) {
                case VALUE -> known ? value : 0;
                case KNOWN -> known ? 1 : 0;
                case APPLICABLE -> 1;
                case OPENED, CLOSED -> throw new IllegalStateException("not of a state: " + aspect);
            };
        }
    }

    /// A fold of the unit's reports of one section.
    record OfActivity(int measure, Section section, CompiledTerm term) implements Feed {
        /// @param reports by month; none of them empty
        /// @param closed the month from which on the unit is not open any more, or later than all months
        void add(Sums.Builder sums, NavigableMap<Integer, List<State>> reports, int closed) {
            var matching = new TreeMap<Integer, List<State>>();
            reports.forEach((month, ofMonth) -> {
                var matches = new ArrayList<State>(ofMonth.size());
                for (var report : ofMonth) {
                    if (term.matches(report)) matches.add(report);
                }
                if (!matches.isEmpty()) matching.put(month, matches);
            });
            if (matching.isEmpty()) return;
            switch (term.fold()) {
                case SUM -> matching.forEach((month, matches) -> sums.add(measure, month, total(matches)));
                case EVER -> {
                    sums.add(measure, matching.firstKey(), 1);
                    sums.add(measure, closed, -1);
                }
                case ANY -> addPerPeriod(sums, matching, _ -> 1);
                case DISTINCT -> addPerPeriod(sums, matching, this::distinct);
                case MEDIAN ->
                    addPerPeriod(
                            sums,
                            matching,
                            matches -> Objects.requireNonNull(term.threshold()).isMetBy(matches) ? 1 : 0);
                case STATE, OPEN -> throw new IllegalStateException("no fold of reports: " + term.fold());
            }
        }

        private long total(List<State> matches) {
            long total = 0;
            for (var report : matches) {
                long value = term.value().evaluate(report);
                if (value != Expression.UNKNOWN) total = Math.addExact(total, value);
            }
            return total;
        }

        private long distinct(List<State> matches) {
            long seen = 0;
            for (var report : matches) {
                long values = term.value().evaluate(report);
                if (values != Expression.UNKNOWN) seen |= values;
            }
            return Long.bitCount(seen);
        }

        private void addPerPeriod(
                Sums.Builder sums, NavigableMap<Integer, List<State>> matching, ToLongFunction<List<State>> amount) {
            for (var granularity : Granularity.values()) {
                var byPeriod = new LinkedHashMap<Period, List<State>>();
                matching.forEach((month, matches) -> Period.containing(new Month(month), granularity)
                        .ifPresent(period -> byPeriod.computeIfAbsent(period, _ -> new ArrayList<>())
                                .addAll(matches)));
                byPeriod.forEach((period, matches) -> sums.add(measure, period, amount.applyAsLong(matches)));
            }
        }
    }
}
