package vn.p6monitor.query.values;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Period;

/// A place in the order of all rows.
///
/// @param indicator its place among the indicators asked for
/// @param kind absent for all kinds together
record Position(
        String area, int indicator, Period period, @Nullable FacilityKind kind) implements Comparable<Position> {
    private static final Comparator<Position> ORDER = Comparator.comparing(Position::area)
            .thenComparingInt(Position::indicator)
            .thenComparing(Position::period)
            .thenComparing(position -> position.kind == null ? "" : position.kind.name());

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
