package vn.p6monitor.sample;

import java.util.stream.Stream;
import vn.p6monitor.sample.Section.Unit;

/// A site with where it lies.
record Seat(Unit unit, Institution institution, boolean main) {
    static Stream<Seat> of(Institution institution) {
        return institution.facility().sites().stream()
                .map(site -> new Seat(
                        new Unit(institution.code(), site.site()), institution, site.type() == Facility.Type.MAIN));
    }

    Commune commune() {
        return institution.commune();
    }
}
