package vn.p6monitor.query.values;

import java.util.ArrayList;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Measures;

/// Answers questions for values: sums in, rows out, never more of them than asked for.
@Component
class ValuesReading {
    private final Values values;
    private final AreaDirectory areas;
    private final Measures measures;

    ValuesReading(Values values, AreaDirectory areas, Catalogue catalogue) {
        this.values = values;
        this.areas = areas;
        this.measures = new Measures(catalogue);
    }

    ValuesPage read(ValuesQuery query, Reader reader) {
        var rows = new Rows(
                query,
                measures,
                new Entitlement(
                        reader.isMinistry(), ownProvinces(reader, query.scope().set())));
        var area = new ArrayList<AreaSums>();
        var start = query.after() == null ? null : Values.Start.of(query.after().area());
        while (!rows.isFull()) {
            var page = values.page(query.scope(), start);
            for (var sums : page) {
                // The kinds of an area take turns in every month, so they are needed together.
                if (!area.isEmpty() && !area.getLast().area().equals(sums.area())) {
                    rows.add(area);
                    area.clear();
                }
                if (!area.isEmpty() && area.getLast().goesWith(sums))
                    area.add(area.removeLast().plus(sums));
                else area.add(sums);
            }
            if (page.size() < Values.PAGE) {
                rows.add(area);
                break;
            }
            start = startAfter(page.getLast());
        }
        return rows.page();
    }

    private static Values.Start startAfter(AreaSums last) {
        return new Values.Start(
                last.area(), last.kind() == null ? "*" : last.kind().name(), last.part());
    }

    private Set<String> ownProvinces(Reader reader, BoundarySet set) {
        var own = reader.ownProvince();
        return own == null || reader.isMinistry() ? Set.of() : areas.provincesOf(own, set);
    }
}
