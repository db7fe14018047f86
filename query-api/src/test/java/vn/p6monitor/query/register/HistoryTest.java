package vn.p6monitor.query.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.query.register.History.Change;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

class HistoryTest {
    private static final Site MAIN = new Site("main", SiteType.MAIN, null, null, null, new Opening(null, null));
    private static final Site SATELLITE =
            new Site("d1", SiteType.SATELLITE, "Huổi Chanh", 21.1, 103.1, new Opening(null, Month.of(2025, 6)));

    @Test
    void tellsOfEachRegistrationWhatItChangedTheLatestFirst() {
        var steps = History.of(List.of(
                said(1, facility("Na Tông", null, MAIN)),
                said(2, facility("Na Tông", null, MAIN)),
                said(3, facility("Núa Ngam", null, MAIN, SATELLITE)),
                said(4, facility("Núa Ngam", null, MAIN))));
        assertThat(steps).extracting(step -> step.registeredAt().toEpochMilli()).containsExactly(4L, 3L, 1L);
        assertThat(steps.getLast().changes())
                .containsExactly(
                        new Change("name", null, "Na Tông"),
                        new Change("kind", null, "PRIMARY"),
                        new Change("commune2025", null, "03358"),
                        new Change("openedOn", null, "1995-09"),
                        new Change("sites[main].type", null, "MAIN"));
        assertThat(steps.get(1).changes())
                .containsExactly(
                        new Change("name", "Na Tông", "Núa Ngam"),
                        new Change("sites[d1].type", null, "SATELLITE"),
                        new Change("sites[d1].name", null, "Huổi Chanh"),
                        new Change("sites[d1].latitude", null, "21.1"),
                        new Change("sites[d1].longitude", null, "103.1"),
                        new Change("sites[d1].closedOn", null, "2025-06"));
        assertThat(steps.getFirst().changes())
                .contains(new Change("sites[d1].closedOn", "2025-06", null))
                .hasSize(5);
        assertThat(steps).allMatch(History.Step::inForce);
    }

    @Test
    void aLowerVersionNeverComesIntoForce() {
        var steps = History.of(List.of(
                said(1, facility("A", 2L, MAIN)),
                said(2, facility("B", 1L, MAIN)),
                said(3, facility("C", null, MAIN)),
                said(4, facility("D", 2L, MAIN))));
        assertThat(steps).extracting(History.Step::inForce).containsExactly(true, false, false, true);
        assertThat(steps.getFirst().changes()).containsExactly(new Change("name", "A", "D"));
        assertThat(steps).extracting(History.Step::version).containsExactly(2L, null, 1L, 2L);
    }

    private static Registration said(long at, Facility facility) {
        return new Registration(facility, Instant.ofEpochMilli(at), "ministry", null);
    }

    private static Facility facility(String name, @Nullable Long version, Site... sites) {
        var opening = new Opening(Month.of(1995, 9), null);
        return new Facility("F", name, FacilityKind.PRIMARY, null, "03358", opening, List.of(sites), version);
    }
}
