package vn.p6monitor.query.values;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Counted;
import vn.p6monitor.schemas.catalogue.Direction;
import vn.p6monitor.schemas.catalogue.Fold;
import vn.p6monitor.schemas.catalogue.Indicator;
import vn.p6monitor.schemas.catalogue.Side;
import vn.p6monitor.schemas.catalogue.Term;
import vn.p6monitor.schemas.catalogue.Text;

/// Indicators for tests: those of the catalogue, and made-up ones.
final class Indicators {
    private static final Text ANY = new Text("–", "–");
    private static final Term CLASS_HELD = new Term(Fold.ANY, "digital-skills-class", null, null, null);

    private Indicators() {}

    static Indicator standard(String code) {
        return Catalogue.standard().indicator(code).orElseThrow();
    }

    /// Centres that held a class, over something.
    static Indicator active(@Nullable Term denominator) {
        return of(Counted.FACILITY, CLASS_HELD, denominator, true, Set.of(), false);
    }

    /// Communes where a class was held.
    static Indicator activeCommunes() {
        return of(Counted.COMMUNE, CLASS_HELD, Term.OPEN, true, Set.of(), false);
    }

    static Indicator of(boolean percent, boolean ratio, Set<Side> people, boolean staff) {
        var trained = Term.state("staff.itTrained");
        return of(Counted.FACILITY, trained, ratio ? Term.state("staff.staff") : null, percent, people, staff);
    }

    private static Indicator of(
            Counted counts,
            Term numerator,
            @Nullable Term denominator,
            boolean percent,
            Set<Side> people,
            boolean staff) {
        return new Indicator(
                "XX01",
                ANY,
                ANY,
                counts,
                null,
                ANY,
                percent,
                numerator,
                denominator,
                Direction.NEUTRAL,
                null,
                null,
                people,
                staff);
    }
}
