package vn.p6monitor.streams.contribute;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.MAY;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.open;
import static vn.p6monitor.streams.Examples.school;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;
import vn.p6monitor.schemas.report.SectionData;

class ContributionsTest {
    static final Catalogue CATALOGUE = Catalogue.standard();
    static final Measures MEASURES = new Measures(CATALOGUE);
    static final Contributions CONTRIBUTIONS = new Contributions(CATALOGUE);

    final Map<Slot, SectionData> held = new HashMap<>();

    void hold(String site, SectionData data) {
        held.put(new Slot(site, data.section(), MAY), data);
    }

    /// `numerator/denominator, known of expected`.
    String value(String indicator, Facility facility, Month month) {
        var amounts = MEASURES.of(CATALOGUE.indicator(indicator).orElseThrow());
        var sums = CONTRIBUTIONS.of(facility, new Settled(held, List.of())).units();
        var period = Period.of(month);
        var denominator = amounts.denominator();
        return "%d/%s, %d of %d"
                .formatted(
                        amounts.numerator().of(sums, period, month),
                        denominator == null ? "-" : denominator.of(sums, period, month),
                        amounts.known().of(sums, period, month),
                        amounts.expected().of(sums, period, month));
    }

    String value(String indicator) {
        return value(indicator, school(), MAY);
    }

    @Test
    void countsEverySiteForItself() {
        hold("main", data("connectivity", "technology", "MOBILE"));
        hold("d1", data("connectivity", "technology", "NONE"));
        assertThat(value("CN01")).isEqualTo("1/2, 2 of 2");
        assertThat(value("CN03")).isEqualTo("1/2, 2 of 2");
        assertThat(value("CN04")).isEqualTo("1/2, 2 of 2");
    }

    @Test
    void expectsASiteThatDoesNotReport() {
        hold("d1", data("connectivity", "technology", "SATELLITE"));
        assertThat(value("CN05")).isEqualTo("1/-, 1 of 2");
    }

    @Test
    void countsASatelliteAsFurtherConnection() {
        hold("main", data("connectivity", "technology", "MOBILE", "alsoHas", List.of("SATELLITE")));
        assertThat(value("CN05")).isEqualTo("1/-, 1 of 2");
    }

    @Test
    void countsAFacilityOnceHoweverManySitesItHas() {
        hold("main", data("equipment", "computers", 12));
        assertThat(value("DV01")).isEqualTo("12/-, 1 of 1");
    }

    @Test
    void leavesAUnitOutOfBothSidesWhereOneIsUnknown() {
        hold("main", data("equipment", "computers", 12));
        assertThat(value("DV02")).isEqualTo("0/0, 0 of 1");
        hold("main", data("equipment", "computers", 12, "computersOutdated", 5));
        assertThat(value("DV02")).isEqualTo("5/12, 1 of 1");
    }

    @Test
    void needsBothSectionsOfAnExpressionOverTwo() {
        hold("main", data("equipment", "computers", 12, "learningComputersUsable", 4));
        assertThat(value("DV04")).isEqualTo("0/0, 0 of 1");
        hold("main", data("enrolment", "classes", 3, "learners", 90));
        assertThat(value("DV04")).isEqualTo("90/4, 1 of 1");
    }

    @Test
    void offsetsNoShortfallByASurplus() {
        hold("main", data("equipment", "computers", 12, "computersRequired", 10));
        assertThat(value("DV03")).isEqualTo("0/-, 1 of 1");
        hold("main", data("equipment", "computers", 12, "computersRequired", 15));
        assertThat(value("DV03")).isEqualTo("3/-, 1 of 1");
    }

    @Test
    void expectsNoUnitToWhichTheConditionDoesNotApply() {
        hold("main", data("staff", "staff", 9, "itTeachers", 0, "itTeacherIsNetworkAdmin", false));
        assertThat(value("HR03")).isEqualTo("0/0, 0 of 0");
        assertThat(value("HR02")).isEqualTo("1/1, 1 of 1");
    }

    @Test
    void expectsAUnitOfWhichItCannotBeToldWhetherTheConditionApplies() {
        hold("main", data("staff", "staff", 9, "itTeacherIsNetworkAdmin", true));
        assertThat(value("HR03")).isEqualTo("0/0, 0 of 1");
    }

    @Test
    void expectsAUnitToWhichTheConditionAppliesAndThatDoesNotSay() {
        hold("main", data("staff", "staff", 9, "itTeachers", 1));
        assertThat(value("HR03")).isEqualTo("0/0, 0 of 1");
        hold("main", data("staff", "staff", 9, "itTeachers", 1, "itTeacherIsNetworkAdmin", true));
        assertThat(value("HR03")).isEqualTo("1/1, 1 of 1");
    }

    @Test
    void computesNothingOfACommuneOffice() {
        hold("main", data("equipment", "computers", 12));
        assertThat(value("DV01", school(FacilityKind.COMMUNE_OFFICE, open(null), open(null)), MAY))
                .isEqualTo("0/-, 0 of 0");
    }

    @Test
    void ignoresSitesThatTheRegisterDoesNotName() {
        hold("d9", data("connectivity", "technology", "MOBILE"));
        assertThat(value("CN03")).isEqualTo("0/0, 0 of 2");
    }

    @Test
    void expectsASiteOnlyWhileItAndItsFacilityAreOpen() {
        var opening = new Opening(Month.of(2025, 3), Month.of(2025, 10));
        var satellite = new Opening(Month.of(2025, 5), Month.of(2025, 7));
        var school = school(FacilityKind.PRIMARY, opening, satellite);
        assertThat(value("CN05", school, Month.of(2025, 2))).isEqualTo("0/-, 0 of 0");
        assertThat(value("CN05", school, Month.of(2025, 3))).isEqualTo("0/-, 0 of 1");
        assertThat(value("CN05", school, Month.of(2025, 5))).isEqualTo("0/-, 0 of 2");
        assertThat(value("CN05", school, Month.of(2025, 7))).isEqualTo("0/-, 0 of 2");
        assertThat(value("CN05", school, Month.of(2025, 8))).isEqualTo("0/-, 0 of 1");
        assertThat(value("CN05", school, Month.of(2025, 11))).isEqualTo("0/-, 0 of 0");
    }

    @Test
    void forgetsAfterTwelveMonthsButStillExpects() {
        hold("main", data("equipment", "computers", 12));
        assertThat(value("DV01", school(), Month.of(2026, 4))).isEqualTo("12/-, 1 of 1");
        assertThat(value("DV01", school(), Month.of(2026, 5))).isEqualTo("0/-, 0 of 1");
    }
}
