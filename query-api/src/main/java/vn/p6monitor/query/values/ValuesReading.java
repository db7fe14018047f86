package vn.p6monitor.query.values;

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
        // The kinds of an area take turns in every period, so they are needed together.
        var area = new AreaKinds(query.scope().kinds(), measures);
        var start = query.after() == null ? null : Values.Start.of(query.after().area());
        while (!rows.isFull()) {
            var page = values.page(query.scope(), start);
            for (var sums : page) {
                if (area.endBefore(sums)) rows.add(area.take());
                area.add(sums);
            }
            if (page.size() < Values.PAGE) {
                rows.add(area.take());
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
