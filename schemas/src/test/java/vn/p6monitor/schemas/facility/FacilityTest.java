package vn.p6monitor.schemas.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.p6monitor.schemas.period.Month;

class FacilityTest {
    private static final Facility SCHOOL = Facilities.school(FacilityKind.PRIMARY);

    @Test
    void findsItsSitesByTheirCodes() {
        assertThat(SCHOOL.site("main").orElseThrow().type()).isEqualTo(SiteType.MAIN);
        assertThat(SCHOOL.site("d1").orElseThrow().name()).isEqualTo("Huổi Chanh");
        assertThat(SCHOOL.site("D1")).isEmpty();
    }

    @Test
    void opensASiteOnlyWhileItIsOpenItself() {
        assertThat(SCHOOL.openingOf(SCHOOL.site("d1").orElseThrow()))
                .isEqualTo(new Opening(Month.of(2025, 5), Month.of(2025, 6)));
        assertThat(SCHOOL.openingOf(SCHOOL.site("main").orElseThrow())).isEqualTo(SCHOOL.opening());
    }

    @ParameterizedTest
    @EnumSource
    void readsTheKindsThatItWrites(FacilityKind kind) {
        assertThat(FacilityKind.parse(kind.name())).contains(kind);
        assertThat(FacilityKind.parse(kind.name() + " ")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSiteTypesThatItWrites(SiteType type) {
        assertThat(SiteType.parse(type.name())).contains(type);
        assertThat(SiteType.parse("null")).isEmpty();
    }
}
