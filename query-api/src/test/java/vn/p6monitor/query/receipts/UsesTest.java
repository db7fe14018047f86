package vn.p6monitor.query.receipts;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.query.receipts.Reported.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.facility.Site;
import vn.p6monitor.schemas.facility.SiteType;
import vn.p6monitor.schemas.period.Month;

class UsesTest {
    private static final Uses USES = new Uses(Catalogue.standard());
    private static final String AT = "2025-06-01T00:00:00Z";

    private static Facility facility(FacilityKind kind, @Nullable String closedOn) {
        var always = new Opening(null, null);
        return new Facility(
                "F",
                "F",
                kind,
                null,
                "03358",
                new Opening(Month.of(2020, 1), month(closedOn)),
                List.of(
                        new Site("main", SiteType.MAIN, null, null, null, always),
                        new Site("d1", SiteType.SATELLITE, null, null, null, new Opening(null, Month.of(2025, 9)))),
                null);
    }

    /// Of one indicator, as `first..last`.
    private static @Nullable String use(
            Facility facility, String section, String site, @Nullable String next, String indicator) {
        return USES.of(facility, report(1, 0, section, site, "2025-05", AT), month(next)).stream()
                .filter(use -> use.indicator().code().equals(indicator))
                .map(use -> use.first() + ".." + use.last())
                .reduce((a, b) -> a + " " + b)
                .orElse(null);
    }

    private static @Nullable Month month(@Nullable String text) {
        return text == null ? null : Month.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        ",        ,        2025-05..2026-04",
        "2025-08, ,        2025-05..2025-07",
        "2025-06, ,        2025-05..2025-05",
        "2027-01, ,        2025-05..2026-04",
        ",        2025-12, 2025-05..2025-12",
        "2026-01, 2026-03, 2025-05..2025-12",
        "2026-04, 2026-01, 2025-05..2026-01"
    })
    void aStateCountsUntilItIsStaleOrFollowedOrItsUnitCloses(
            @Nullable String next, @Nullable String closedOn, String months) {
        assertThat(use(facility(FacilityKind.PRIMARY, closedOn), "equipment", "main", next, "DV01"))
                .isEqualTo(months);
    }

    @Test
    void aSiteMayCloseBeforeItsFacility() {
        assertThat(use(facility(FacilityKind.PRIMARY, null), "connectivity", "d1", null, "CN04"))
                .isEqualTo("2025-05..2025-09");
        assertThat(use(facility(FacilityKind.PRIMARY, null), "connectivity", "main", null, "CN04"))
                .isEqualTo("2025-05..2026-04");
    }

    @Test
    void anActivityCountsInItsMonth() {
        var school = facility(FacilityKind.PRIMARY, null);
        assertThat(use(school, "speed-test", "main", null, "CN06")).isEqualTo("2025-05..2025-05");
        assertThat(use(school, "training", "main", null, "HR04")).isEqualTo("2025-05..2025-05");
    }

    @Test
    void onlySatelliteSitesCountWhereOnlyTheyAreCounted() {
        var school = facility(FacilityKind.PRIMARY, null);
        assertThat(use(school, "digital-lessons", "main", null, "PL05")).isNull();
        assertThat(use(school, "digital-lessons", "d1", null, "PL05")).isEqualTo("2025-05..2025-05");
    }

    @Test
    void onlyTheKindsOfAnIndicatorCountThere() {
        assertThat(use(facility(FacilityKind.COMMUNE_OFFICE, null), "equipment", "main", null, "DV01"))
                .isNull();
        assertThat(use(facility(FacilityKind.COMMUNE_OFFICE, null), "households", "main", null, "HH01"))
                .isEqualTo("2025-05..2026-04");
        assertThat(use(facility(FacilityKind.PRIMARY, null), "clubs", "main", null, "ST02"))
                .isNull();
    }

    @Test
    void communesAreAlwaysOpen() {
        var centre = facility(FacilityKind.COMMUNITY_LEARNING_CENTRE, "2025-06");
        assertThat(use(centre, "digital-skills-class", "main", null, "CL05")).isNotNull();
    }
}
