package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.report;
import static vn.p6monitor.streams.Examples.school;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.streams.flow.Version;

class FacilityStateTest {
    static final Version FROM_THE_DOOR =
            Version.of(report(data("equipment", "computers", 12)).build(), null);
    static final Version FROM_THE_PROVINCE =
            Version.of(report(data("equipment", "computers", 12)).build(), "11");
    static final Version WITHDRAWN = Version.of(
            report(data("connectivity", "technology", "MOBILE"))
                    .revision(3)
                    .withdrawn()
                    .build(),
            "11");

    static Facility version(@Nullable Long version) {
        var school = school();
        return new Facility(
                school.code(),
                school.name(),
                school.kind(),
                school.commune2021(),
                school.commune2025(),
                school.opening(),
                school.sites(),
                version);
    }

    static boolean replaces(@Nullable Long later, @Nullable Long standing) {
        return FacilityState.EMPTY.with(version(standing)).isOlderThan(version(later));
    }

    @Test
    void readsBackWhatItWrote() {
        var state = FacilityState.EMPTY
                .with(version(4L))
                .sentTo("11")
                .with(FROM_THE_DOOR)
                .with(WITHDRAWN);
        assertThat(FacilityState.fromBytes(state.toBytes())).isEqualTo(state);
    }

    @Test
    void readsBackNothing() {
        assertThat(FacilityState.fromBytes(FacilityState.EMPTY.toBytes())).isEqualTo(FacilityState.EMPTY);
    }

    @Test
    void readsBackReportsThatWaitForTheirFacility() {
        var state = FacilityState.EMPTY.with(FROM_THE_PROVINCE);
        assertThat(FacilityState.fromBytes(state.toBytes())).isEqualTo(state);
    }

    @Test
    void knowsARepeatFromTheSameWordOnAnotherAuthority() {
        var state = FacilityState.EMPTY.with(FROM_THE_DOOR);
        assertThat(state.has(Version.fromBytes(FROM_THE_DOOR.toBytes()))).isTrue();
        assertThat(state.has(FROM_THE_PROVINCE)).isFalse();
        assertThat(state.has(WITHDRAWN)).isFalse();
    }

    @Test
    void takesTheFirstRegistration() {
        assertThat(FacilityState.EMPTY.isOlderThan(version(null))).isTrue();
    }

    @Test
    void takesTheGreaterVersionElseTheLaterInTheTopic() {
        assertThat(replaces(2L, 1L)).isTrue();
        assertThat(replaces(1L, 2L)).isFalse();
        assertThat(replaces(1L, 1L)).isTrue();
        assertThat(replaces(null, null)).isTrue();
    }

    @Test
    void takesAVersionBeforeNone() {
        assertThat(replaces(1L, null)).isTrue();
        assertThat(replaces(-1L, null)).isTrue();
        assertThat(replaces(null, 1L)).isFalse();
    }
}
