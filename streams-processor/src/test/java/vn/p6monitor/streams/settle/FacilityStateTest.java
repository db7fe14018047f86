package vn.p6monitor.streams.settle;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.school;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.facility.Facility;
import vn.p6monitor.schemas.facility.FacilityKind;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.streams.flow.Facts;

class FacilityStateTest {
    static final Facts.Member MEMBER = new Facts.Member(
            FacilityKind.PRIMARY, new Sums.Builder().add(2, 300, 1).build());

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
        var state =
                FacilityState.EMPTY.with(version(4L)).sentTo("11", Map.of("2021/03365", MEMBER, "2025/03358", MEMBER));
        assertThat(FacilityState.fromBytes(state.toBytes())).isEqualTo(state);
    }

    @Test
    void readsBackNothing() {
        assertThat(FacilityState.fromBytes(FacilityState.EMPTY.toBytes())).isEqualTo(FacilityState.EMPTY);
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
