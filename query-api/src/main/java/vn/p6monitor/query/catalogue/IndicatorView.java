package vn.p6monitor.query.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Direction;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Side;
import vn.p6monitor.schemas.catalogue.Target;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.catalogue.Text;
import vn.p6monitor.schemas.facility.FacilityKind;

/// An indicator as readers see it; the fields mean what they mean in the catalogue, and their order is fixed.
record IndicatorView(
        String code,
        Text name,
        Text definition,
        Text unit,
        boolean percent,
        Counted counts,
        List<FacilityKind> kinds,
        Term numerator,
        @Nullable Term denominator,
        Direction direction,
        @Nullable Target target,
        @Nullable String analogue,
        List<Side> people,
        boolean staff) {
    static IndicatorView of(Indicator indicator) {
        return new IndicatorView(
                indicator.code(),
                indicator.name(),
                indicator.definition(),
                indicator.unit(),
                indicator.percent(),
                indicator.counts(),
                indicator.kinds().stream().sorted().toList(),
                indicator.numerator(),
                indicator.denominator(),
                indicator.direction(),
                indicator.target(),
                indicator.analogue(),
                indicator.people().stream().sorted().toList(),
                indicator.staff());
    }
}
