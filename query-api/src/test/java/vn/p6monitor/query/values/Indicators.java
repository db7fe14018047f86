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

    private Indicators() {}

    static Indicator standard(String code) {
        return Catalogue.standard().indicator(code).orElseThrow();
    }

    /// Centres that held a class, over something.
    static Indicator active(@Nullable Term denominator) {
        var any = new Term(Fold.ANY, "digital-skills-class", null, null, null);
        return of(any, denominator, true, Set.of(), false);
    }

    static Indicator of(boolean percent, boolean ratio, Set<Side> people, boolean staff) {
        return of(Term.state("staff.itTrained"), ratio ? Term.state("staff.staff") : null, percent, people, staff);
    }

    private static Indicator of(
            Term numerator, @Nullable Term denominator, boolean percent, Set<Side> people, boolean staff) {
        return new Indicator(
                "XX01",
                ANY,
                ANY,
                Counted.FACILITY,
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
