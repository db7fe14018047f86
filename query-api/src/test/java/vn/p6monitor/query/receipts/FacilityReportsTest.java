package vn.p6monitor.query.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.query.receipts.Reported.report;
import static vn.p6monitor.query.receipts.Reported.version;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.p6monitor.query.register.Registered;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaLevel;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;

class FacilityReportsTest {
    private static final Opening SINCE_2024 = new Opening(Month.of(2024, 1), null);
    private static final Facility SCHOOL = new Facility(
            "F",
            "Trường Tiểu học Na Tông",
            FacilityKind.PRIMARY,
            null,
            "03358",
            SINCE_2024,
            List.of(new Site("main", SiteType.MAIN, null, null, null, SINCE_2024)),
            null);
    private static final List<Area> AREAS = List.of(
            new Area(BoundarySet.SET_2025, "11", AreaLevel.PROVINCE, "VN", "Điện Biên", null, List.of()),
            new Area(BoundarySet.SET_2025, "03358", AreaLevel.COMMUNE, "11", "Xã Núa Ngam", null, List.of()));
    private static final Registered PLACED = Reported.registered(SCHOOL, AREAS);

    private static final Version FIRST = said(1, 0, "2025-05", "2025-06-01T00:00:00Z", 10);
    private static final Version CORRECTED = said(1, 1, "2025-05", "2025-06-02T00:00:00Z", 11);

    private static Version said(int id, int revision, String month, String submittedAt, int staff) {
        return version(report(id, revision, "staff", "main", month, submittedAt, "staff", staff), null, submittedAt);
    }

    private static Version withdrawn(int id, int revision, String submittedAt) {
        return version(report(id, revision, "staff", "main", "2025-05", submittedAt), null, submittedAt);
    }

    private static List<Standing> standings(Registered registered, Version... versions) {
        var reports = new FacilityReports(registered, List.of(versions));
        return Stream.of(versions).map(reports::of).toList();
    }

    @Test
    void theGreatestVersionCountsAndTakesThePlaceOfTheOthers() {
        assertThat(standings(PLACED, FIRST)).containsExactly(new Standing.Counted());
        assertThat(standings(PLACED, CORRECTED, FIRST))
                .containsExactly(new Standing.Counted(), new Standing.Superseded(CORRECTED));
    }

    @Test
    void aWithdrawalTakesTheReportAway() {
        var withdrawal = withdrawn(1, 2, "2025-06-03T00:00:00Z");
        assertThat(standings(PLACED, FIRST, CORRECTED, withdrawal))
                .containsExactly(
                        new Standing.Superseded(withdrawal),
                        new Standing.Superseded(withdrawal),
                        new Standing.Withdrawn());
    }

    @Test
    void anotherReportForTheSameSlotTakesItsPlaceUntilItIsWithdrawn() {
        var other = said(2, 0, "2025-05", "2025-06-03T00:00:00Z", 12);
        assertThat(standings(PLACED, FIRST, CORRECTED, other))
                .containsExactly(
                        new Standing.Superseded(CORRECTED), new Standing.Superseded(other), new Standing.Counted());
        var withdrawal = withdrawn(2, 1, "2025-06-04T00:00:00Z");
        assertThat(standings(PLACED, FIRST, CORRECTED, other, withdrawal))
                .containsExactly(
                        new Standing.Superseded(CORRECTED),
                        new Standing.Counted(),
                        new Standing.Superseded(withdrawal),
                        new Standing.Withdrawn());
    }

    @Test
    void activitiesStandBesideOneAnother() {
        var award = "2025-06-01T00:00:00Z";
        var one = version(report(1, 0, "outage", "main", "2025-05", award, "days", 1), null, award);
        var other = version(report(2, 0, "outage", "main", "2025-05", award, "days", 2), null, award);
        assertThat(standings(PLACED, one, other)).containsExactly(new Standing.Counted(), new Standing.Counted());
        assertThat(new FacilityReports(PLACED, List.of(one, other)).next(one)).isNull();
    }

    @Test
    void theNextReportOfAStateTakesOverInItsMonth() {
        var next = said(2, 0, "2025-09", "2025-10-01T00:00:00Z", 12);
        var later = said(3, 0, "2026-01", "2026-02-01T00:00:00Z", 12);
        var before = said(4, 0, "2025-04", "2026-02-01T00:00:00Z", 12);
        var reports = new FacilityReports(PLACED, List.of(FIRST, later, before, next));
        assertThat(reports.next(FIRST)).isEqualTo(Month.of(2025, 9));
        assertThat(reports.next(later)).isNull();
    }

    @Test
    void whatTheRegisterHoldsAgainstAVersionHoldsItAndItDoesNotCompete() {
        var early = said(1, 5, "2023-12", "2025-07-01T00:00:00Z", 99);
        assertThat(standings(PLACED, FIRST, early))
                .containsExactly(new Standing.Counted(), held(ProblemCode.NOT_OPEN, "period", "2023-12", "F"));
    }

    @Test
    void aProvinceSpeaksForItsOwnFacilitiesOnly() {
        var at = "2025-06-01T00:00:00Z";
        var own = version(report(1, 0, "staff", "main", "2025-05", at, "staff", 1), "11", at);
        var others = version(report(1, 0, "staff", "main", "2025-05", at, "staff", 1), "15", at);
        assertThat(standings(PLACED, own, others))
                .containsExactly(new Standing.Counted(), held(ProblemCode.WRONG_PROVINCE, "facility", "F"));
    }

    @Test
    void everythingIsHeldForAFacilityThatIsUnknownOrNowhere() {
        assertThat(standings(new Registered.Unknown("F"), FIRST))
                .containsExactly(held(ProblemCode.UNKNOWN_FACILITY, "facility", "F"));
        var nowhere = Reported.registered(SCHOOL, List.of());
        assertThat(standings(nowhere, FIRST))
                .containsExactly(held(ProblemCode.UNKNOWN_COMMUNE, "commune2025", "03358", "2025"));
        var reports = new FacilityReports(nowhere, List.of(FIRST));
        assertThat(reports.counting(new UUID(0, 1))).isEmpty();
    }

    @Test
    void theOrderInWhichThingsAreSaidDoesNotMatter() {
        var versions = new ArrayList<>(List.of(
                FIRST,
                CORRECTED,
                said(2, 0, "2025-05", "2025-06-03T00:00:00Z", 12),
                withdrawn(2, 1, "2025-06-04T00:00:00Z"),
                said(3, 0, "2025-05", "2025-06-02T00:00:00Z", 13)));
        var expected = new FacilityReports(PLACED, versions);
        for (int turn = 0; turn < versions.size(); turn++) {
            Collections.rotate(versions, 1);
            var turned = new FacilityReports(PLACED, versions);
            for (var version : versions) assertThat(turned.of(version)).isEqualTo(expected.of(version));
        }
    }

    private static Standing held(ProblemCode code, String path, String... particulars) {
        return new Standing.Held(List.of(Problem.of(code, path, particulars)));
    }
}
