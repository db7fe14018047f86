package vn.p6monitor.schemas.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.schemas.facility.Facilities.ALWAYS;
import static vn.p6monitor.schemas.facility.Facilities.MAIN;
import static vn.p6monitor.schemas.facility.Facilities.satellite;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.problem.Problem;
import vn.p6monitor.schemas.problem.ProblemCode;
import vn.p6monitor.schemas.problem.Verdicts;

class FacilityRulesTest {
    private static final Opening SINCE_1995 = new Opening(Month.of(1995, 9), null);

    @Test
    void takeAFacilityWithItsMainSiteAndSatellites() {
        assertThat(problemsOf(MAIN, satellite("d1"), satellite("d2"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "11 TH", "11/TH", "trường"})
    void refuseAMalformedCode(String code) {
        assertThat(check(facility(code, "Na Tông", SINCE_1995, MAIN)))
                .containsExactly(Problem.of(ProblemCode.MALFORMED_CODE, "facility"));
        assertThat(problemsOf(MAIN, satellite(code)))
                .containsExactly(Problem.of(ProblemCode.MALFORMED_CODE, "sites[1].site"));
    }

    @Test
    void refuseANameThatIsBlankOrLongerThan300Characters() {
        assertThat(check(facility("a", "x".repeat(300), SINCE_1995, MAIN))).isEmpty();
        var problem = Problem.of(ProblemCode.MALFORMED_TEXT, "name", "300");
        assertThat(check(facility("a", "x".repeat(301), SINCE_1995, MAIN))).containsExactly(problem);
        assertThat(check(facility("a", " \t", SINCE_1995, MAIN))).containsExactly(problem);
        assertThat(check(facility("a", "", SINCE_1995, MAIN))).containsExactly(problem);
    }

    @Test
    void refuseABlankNameOfASiteButNotNone() {
        assertThat(problemsOf(MAIN, new Site("d1", SiteType.SATELLITE, null, null, null, ALWAYS)))
                .isEmpty();
        assertThat(problemsOf(MAIN, new Site("d1", SiteType.SATELLITE, "", null, null, ALWAYS)))
                .containsExactly(Problem.of(ProblemCode.MALFORMED_TEXT, "sites[1].name", "300"));
    }

    @Test
    void needTheMonthInWhichAFacilityOpened() {
        assertThat(check(facility("a", "Na Tông", ALWAYS, MAIN)))
                .containsExactly(Problem.of(ProblemCode.MISSING_FIELD, "openedOn"));
    }

    @Test
    void refuseAnEndBeforeTheBeginning() {
        var opened = Month.of(2020, 9);
        assertThat(check(facility("a", "Na Tông", new Opening(opened, opened), MAIN)))
                .isEmpty();
        assertThat(check(facility("a", "Na Tông", new Opening(opened, Month.of(2020, 8)), MAIN)))
                .containsExactly(Problem.of(ProblemCode.CLOSED_BEFORE_OPENED, "closedOn"));
        var closed = new Opening(opened, Month.of(2020, 8));
        assertThat(problemsOf(MAIN, new Site("d1", SiteType.SATELLITE, null, null, null, closed)))
                .containsExactly(Problem.of(ProblemCode.CLOSED_BEFORE_OPENED, "sites[1].closedOn"));
    }

    @Test
    void needExactlyOneMainSite() {
        assertThat(problemsOf()).containsExactly(Problem.of(ProblemCode.NOT_ONE_MAIN_SITE, "sites", "0"));
        assertThat(problemsOf(satellite("d1")))
                .containsExactly(Problem.of(ProblemCode.NOT_ONE_MAIN_SITE, "sites", "0"));
        assertThat(problemsOf(MAIN, new Site("m2", SiteType.MAIN, null, null, null, ALWAYS)))
                .containsExactly(Problem.of(ProblemCode.NOT_ONE_MAIN_SITE, "sites", "2"));
    }

    @Test
    void refuseASiteCodeGivenTwice() {
        assertThat(problemsOf(MAIN, satellite("d1"), satellite("D1"), satellite("d1")))
                .containsExactly(Problem.of(ProblemCode.DUPLICATE, "sites[3].site", "d1"));
    }

    @Test
    void takeUpTo200Sites() {
        var sites = new ArrayList<Site>(List.of(MAIN));
        while (sites.size() < 200) {
            sites.add(satellite("d" + sites.size()));
        }
        assertThat(problemsOf(sites.toArray(Site[]::new))).isEmpty();
        sites.add(satellite("d1"));
        assertThat(problemsOf(sites.toArray(Site[]::new)))
                .containsExactly(Problem.of(ProblemCode.TOO_MANY, "sites", "200"));
    }

    @ParameterizedTest
    @CsvSource({"-90, -180", "90, 180", "21.1, 103.1", "0, 0", ","})
    void takePlacesOnEarthOrNone(@Nullable Double latitude, @Nullable Double longitude) {
        assertThat(problemsOf(MAIN, new Site("d1", SiteType.SATELLITE, null, latitude, longitude, ALWAYS)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-90.01, -180.01", "90.01, 180.01", "NaN, NaN", "Infinity, -Infinity", "103.1, 210.1"})
    void refusePlacesThatAreNotOnEarth(double latitude, double longitude) {
        assertThat(problemsOf(MAIN, new Site("d1", SiteType.SATELLITE, null, latitude, longitude, ALWAYS)))
                .containsExactly(
                        Problem.of(ProblemCode.OUT_OF_RANGE, "sites[1].latitude", "-90", "90"),
                        Problem.of(ProblemCode.OUT_OF_RANGE, "sites[1].longitude", "-180", "180"));
    }

    @Test
    void tellEveryReason() {
        assertThat(check(facility("?", "", ALWAYS)))
                .containsExactly(
                        Problem.of(ProblemCode.MALFORMED_CODE, "facility"),
                        Problem.of(ProblemCode.MALFORMED_TEXT, "name", "300"),
                        Problem.of(ProblemCode.MISSING_FIELD, "openedOn"),
                        Problem.of(ProblemCode.NOT_ONE_MAIN_SITE, "sites", "0"));
    }

    @Test
    void refuseNamesThatTellOfAPerson() {
        var site = new Site("d1", SiteType.SATELLITE, "Huổi Chanh, cô Mai 0912 345 678", null, null, ALWAYS);
        assertThat(check(facility("11-TH-0042", "Na Tông (natong@edu.vn)", SINCE_1995, MAIN, site)))
                .containsExactly(
                        Problem.of(ProblemCode.PERSONAL_DATA, "name"),
                        Problem.of(ProblemCode.PERSONAL_DATA, "sites[1].name"));
        assertThat(check(facility("11-TH-0042", "Trường Tiểu học số 2 Na Tông", SINCE_1995, MAIN)))
                .isEmpty();
    }

    private static List<Problem> problemsOf(Site... sites) {
        return check(facility("11-TH-0042", "Na Tông", SINCE_1995, sites));
    }

    private static List<Problem> check(Facility facility) {
        return Verdicts.told(FacilityRules.check(facility));
    }

    private static Facility facility(String code, String name, Opening opening, Site... sites) {
        return new Facility(code, name, FacilityKind.PRIMARY, null, "03358", opening, List.of(sites), null);
    }
}
