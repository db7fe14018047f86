package vn.p6monitor.query.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.p6monitor.query.edition.EditionCursor;
import vn.p6monitor.schemas.flag.Flag;

/// Answers questions for flags, with never more of them than asked for.
@Component
class QualityReading {
    private final FlaggedFacilities facilities;

    QualityReading(FlaggedFacilities facilities) {
        this.facilities = facilities;
    }

    QualityPage read(QualityQuery query) {
        var flags = new ArrayList<FlagView>();
        Position last = null;
        for (var start = start(query.after()); ; ) {
            var page = facilities.page(query.edition().generation(), query.scope(), start);
            for (var facility : page) {
                for (var flag : asked(query, facility)) {
                    if (flags.size() == query.limit()) return new QualityPage(flags, next(query, last));
                    flags.add(FlagView.of(facility, flag));
                    last = new Position(facility.facility(), facility.part(), flag);
                }
            }
            if (page.size() < FlaggedFacilities.PAGE) return new QualityPage(flags, null);
            start = new FlaggedFacilities.Start(
                    page.getLast().facility(), page.getLast().part());
        }
    }

    private static List<Flag> asked(QualityQuery query, FlaggedFacility facility) {
        var rules = query.scope().rules();
        var after = query.after();
        return facility.flags().stream()
                .filter(flag -> rules.isEmpty() || rules.contains(flag.rule()))
                .filter(flag ->
                        after == null || after.compareTo(new Position(facility.facility(), facility.part(), flag)) < 0)
                .toList();
    }

    /// Before the facility whose flags the page before ended in: some of them may be left.
    private static FlaggedFacilities.@Nullable Start start(@Nullable Position after) {
        return after == null ? null : new FlaggedFacilities.Start(after.facility(), after.part() - 1);
    }

    private static @Nullable String next(QualityQuery query, @Nullable Position last) {
        return last == null
                ? null
                : EditionCursor.of(query.edition(), last.write(QualityQuery.fingerprint(query.scope())));
    }
}
