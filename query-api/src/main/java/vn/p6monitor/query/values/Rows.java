package vn.p6monitor.query.values;

import java.util.List;
import java.util.function.Supplier;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.period.Period;

/// Makes the rows of areas in their order, and gives them to whoever takes them.
final class Rows {
    private final ValuesQuery query;
    private final Measures measures;
    private final Entitlement entitlement;

    /// Who takes rows.
    @FunctionalInterface
    interface Taker {
        /// @param row to be made only where it is wanted
        /// @return whether more rows are wanted
        boolean take(Position position, Supplier<Row> row);
    }

    Rows(ValuesQuery query, Measures measures, Entitlement entitlement) {
        this.query = query;
        this.measures = measures;
        this.entitlement = entitlement;
    }

    /// Gives the rows of one area, and returns whether more are wanted.
    ///
    /// @param kinds its sums, by kind in the order of the rows
    boolean of(List<AreaSums> kinds, Taker taker) {
        for (int i = 0; i < query.indicators().size(); i++) {
            for (var period : query.periods()) {
                for (var sums : kinds) {
                    if (!of(i, period, sums, taker)) return false;
                }
            }
        }
        return true;
    }

    private boolean of(int number, Period period, AreaSums sums, Taker taker) {
        var position = new Position(sums.area(), number, period, sums.kind());
        if (query.after() != null && position.compareTo(query.after()) <= 0) return true;
        var indicator = query.indicators().get(number);
        if (sums.kind() != null && !indicator.kinds().contains(sums.kind())) return true;
        var asOf = period.asOf(query.now());
        return Cell.of(sums.sums(), measures.of(indicator), period, asOf)
                .map(cell -> taker.take(
                        position,
                        () -> Row.of(
                                indicator,
                                query.scope().set(),
                                sums,
                                new Row.Time(period, asOf),
                                cell,
                                entitlement.to(sums))))
                .orElse(true);
    }
}
