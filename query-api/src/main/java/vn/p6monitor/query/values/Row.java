package vn.p6monitor.query.values;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

/// One value with everything that must be shown with it, in the order of the API's fields.
///
/// @param denominator absent for counts
/// @param asOf the month whose state the value tells
record Row(
        String indicator,
        String area,
        String boundaries,
        String period,
        @Nullable FacilityKind kind,
        @Nullable Number value,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Reason reason,
        String unit,
        @Nullable Long numerator,
        @Nullable Long denominator,
        Counted counts,
        Coverage coverage,
        String asOf,
        boolean rounded) {
    /// Of how many units that ought to be known how many are.
    record Coverage(long known, long expected) {}

    /// A period, and the month whose state is its state.
    record Time(Period period, Month asOf) {}

    static Row of(Indicator indicator, BoundarySet set, AreaSums sums, Time time, Cell cell, Disclosure disclosure) {
        var shown = disclosure.show(indicator, cell);
        return new Row(
                indicator.code(),
                sums.area(),
                set.code(),
                time.period().toString(),
                sums.kind(),
                shown.value(),
                shown.reason(),
                indicator.unit().en(),
                shown.numerator(),
                shown.denominator(),
                indicator.counts(),
                new Coverage(cell.known(), cell.expected()),
                time.asOf().toString(),
                shown.rounded());
    }
}
