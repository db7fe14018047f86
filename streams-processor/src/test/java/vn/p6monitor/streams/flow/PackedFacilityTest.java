package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

class PackedFacilityTest {
    private static final Opening ALWAYS = new Opening(null, null);

    private static void assertKept(Facility facility) {
        assertThat(PackedFacility.read(PackedFacility.write(facility))).isEqualTo(facility);
    }

    @Test
    void keepsAllThatIsSaid() {
        assertKept(new Facility(
                "11-TH-0042",
                "Trường Tiểu học Na Tông",
                FacilityKind.PRIMARY,
                "03365",
                "03358",
                new Opening(new Month(0), new Month(Month.COUNT - 1)),
                List.of(
                        new Site("main", SiteType.MAIN, null, null, null, ALWAYS),
                        new Site(
                                "d1",
                                SiteType.SATELLITE,
                                "Huổi Chanh",
                                21.1,
                                -103.1,
                                new Opening(Month.of(2020, 1), null))),
                Long.MIN_VALUE));
    }

    @Test
    void keepsThatNothingIsSaid() {
        assertKept(new Facility("a", "", FacilityKind.COMMUNE_OFFICE, null, null, ALWAYS, List.of(), null));
        assertKept(new Facility("a", "", FacilityKind.COLLEGE, null, "03358", ALWAYS, List.of(), 0L));
    }
}
