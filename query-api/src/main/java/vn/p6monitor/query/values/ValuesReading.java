package vn.p6monitor.query.values;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.security.Reader;

/// Answers questions for values: sums in, rows out, never more of them than asked for.
@Component
class ValuesReading {
    private final Values values;
    private final AreaDirectory areas;

    ValuesReading(Values values, AreaDirectory areas) {
        this.values = values;
        this.areas = areas;
    }

    ValuesPage read(ValuesQuery query, Reader reader) {
        var measures = query.edition().measures();
        var rows = new Rows(query, measures, new Entitlement(reader.isMinistry(), ownProvinces(reader, query)));
        // The kinds of an area take turns in every period, so they are needed together.
        var area = new AreaKinds(query.scope().kinds(), measures);
        var start = query.after() == null ? null : Values.Start.of(query.after().area());
        while (!rows.isFull()) {
            var page = values.page(query.edition().generation(), query.scope(), start);
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

    private Set<String> ownProvinces(Reader reader, ValuesQuery query) {
        var own = reader.ownProvince();
        if (own == null || reader.isMinistry()) return Set.of();
        return areas.provincesOf(
                query.edition().generation(), own, query.scope().set());
    }
}
