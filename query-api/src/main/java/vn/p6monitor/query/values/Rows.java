package vn.p6monitor.query.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.query.edition.EditionCursor;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.period.Period;

/// Collects the rows of one page, area by area, up to the limit.
final class Rows {
    private final ValuesQuery query;
    private final Measures measures;
    private final Entitlement entitlement;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Position last;
    private boolean more;

    Rows(ValuesQuery query, Measures measures, Entitlement entitlement) {
        this.query = query;
        this.measures = measures;
        this.entitlement = entitlement;
    }

    /// Whether there are more rows than the page holds.
    boolean isFull() {
        return more;
    }

    /// Adds the rows of one area.
    ///
    /// @param kinds its sums, by kind in the order of the rows
    void add(List<AreaSums> kinds) {
        for (int i = 0; i < query.indicators().size(); i++) {
            for (var period : query.periods()) {
                for (var sums : kinds) {
                    if (more) return;
                    add(i, period, sums);
                }
            }
        }
    }

    private void add(int number, Period period, AreaSums sums) {
        var position = new Position(sums.area(), number, period, sums.kind());
        if (query.after() != null && position.compareTo(query.after()) <= 0) return;
        var indicator = query.indicators().get(number);
        if (sums.kind() != null && !indicator.kinds().contains(sums.kind())) return;
        var asOf = period.asOf(query.now());
        Cell.of(sums.sums(), measures.of(indicator), period, asOf).ifPresent(cell -> {
            if (rows.size() == query.limit()) {
                more = true;
                return;
            }
            rows.add(Row.of(
                    indicator, query.scope().set(), sums, new Row.Time(period, asOf), cell, entitlement.to(sums)));
            last = position;
        });
    }

    private String next(Position position) {
        return EditionCursor.of(query.edition(), Cursor.write(position, query.fingerprint()));
    }

    ValuesPage page() {
        return new ValuesPage(rows, more && last != null ? next(last) : null);
    }
}
