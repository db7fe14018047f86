package vn.p6monitor.query.values;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.areas.AreaDirectory;
import vn.p6monitor.query.security.Reader;
import vn.p6monitor.schemas.area.Area;

/// Answers questions for values: sums in, rows out, never more of them than are taken.
@Component
class ValuesReading {
    private final Values values;
    private final AreaDirectory areas;

    ValuesReading(Values values, AreaDirectory areas) {
        this.values = values;
        this.areas = areas;
    }

    /// One page of the rows.
    ValuesPage page(ValuesQuery query, Reader reader) {
        var page = new PageOfRows(query);
        each(query, reader, page);
        return page.page();
    }

    /// All rows, as long as they are taken; no more than one area's sums are held.
    void each(ValuesQuery query, Reader reader, Rows.Taker taker) {
        var measures = query.edition().measures();
        var rows = new Rows(query, measures, new Entitlement(reader.isMinistry(), ownProvinces(reader, query)));
        // The kinds of an area take turns in every period, so they are needed together.
        var area = new AreaKinds(query.scope().kinds(), measures);
        var start = query.after() == null ? null : Values.Start.of(query.after().area());
        while (true) {
            var page = values.page(query.edition().generation(), query.scope(), start);
            for (var sums : page) {
                if (area.endBefore(sums) && !rows.of(area.take(), taker)) return;
                area.add(sums);
            }
            if (page.size() < Values.PAGE) {
                rows.of(area.take(), taker);
                return;
            }
            start = startAfter(page.getLast());
        }
    }

    /// How many rows there are in all.
    long count(ValuesQuery query, Reader reader) {
        var count = new AtomicLong();
        each(query, reader, (_, _) -> count.incrementAndGet() > 0);
        return count.get();
    }

    /// The areas that are asked for, as far as there are any.
    List<Area> areas(ValuesQuery query) {
        var generation = query.edition().generation();
        var set = query.scope().set();
        return switch (query.scope().areas()) {
            case AreaScope.Codes(var codes) -> areas.find(generation, set, codes);
            case AreaScope.Within(var ancestor, var level) ->
                areas.find(generation, set, ancestor)
                        .map(area -> areas.allWithin(generation, area, level))
                        .orElse(List.of());
        };
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
