package vn.p6monitor.streams.indexer.elasticsearch;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.index.AreaDocument;
import vn.p6monitor.schemas.index.AreaValuesDocument;
import vn.p6monitor.schemas.index.FlagsDocument;
import vn.p6monitor.streams.flow.Facts;
import vn.p6monitor.streams.flow.Rolled;

/// What is written into the index, as it stands there.
final class Documents {
    private Documents() {}

    static AreaValuesDocument of(Rolled.AreaValues row) {
        return new AreaValuesDocument(
                row.key().boundaries().code(),
                row.key().area(),
                row.level().code(),
                row.ancestors(),
                row.key().kind(),
                row.key().part(),
                Base64.getEncoder().encodeToString(row.sums().toBytes()));
    }

    static FlagsDocument of(Rolled.Flags flags) {
        var flagged = flags.flagged();
        return FlagsDocument.of(
                flags.facility(), flags.part(), flagged.kind().name(), areas(flagged.places()), flagged.flags());
    }

    private static List<String> areas(Facts.Places places) {
        var areas = new ArrayList<String>();
        for (var set : BoundarySet.values()) {
            var path = places.path(set);
            if (path.isEmpty()) continue;
            areas.add(FlagsDocument.area(set, Area.NATION_CODE));
            path.reversed().forEach(place -> areas.add(FlagsDocument.area(set, place.code())));
        }
        places.groups().forEach(group -> areas.add(FlagsDocument.area(group.boundaries(), group.code())));
        return areas;
    }

    static AreaDocument of(Area area) {
        return new AreaDocument(
                area.boundaries().code(),
                area.code(),
                area.level().code(),
                area.parent(),
                area.name(),
                area.nameEn(),
                area.successors(),
                area.communes());
    }
}
