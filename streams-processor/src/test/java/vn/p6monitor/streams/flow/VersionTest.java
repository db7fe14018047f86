package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.streams.Examples.RECEIVED;
import static vn.p6monitor.streams.Examples.data;
import static vn.p6monitor.streams.Examples.report;

import org.junit.jupiter.api.Test;

class VersionTest {
    private static final Version FROM_THE_DOOR =
            Version.of(report(data("equipment", "computers", 12)).build(), null, RECEIVED);

    @Test
    void isKeptOnceHoweverOftenItIsSaid() {
        assertThat(Version.fromBytes(FROM_THE_DOOR.toBytes()).key("F1")).isEqualTo(FROM_THE_DOOR.key("F1"));
    }

    @Test
    void isKeptBesideTheSameWordOnAnotherAuthority() {
        var fromTheProvince = Version.of(FROM_THE_DOOR.report(), "11", RECEIVED);
        assertThat(fromTheProvince.key("F1")).isNotEqualTo(FROM_THE_DOOR.key("F1"));
        assertThat(Version.of(FROM_THE_DOOR.report(), "12", RECEIVED).key("F1"))
                .isNotEqualTo(fromTheProvince.key("F1"));
    }

    @Test
    void isKeptBesideAnotherWord() {
        var corrected = Version.of(report(data("equipment", "computers", 13)).build(), null, RECEIVED);
        assertThat(corrected.key("F1")).isNotEqualTo(FROM_THE_DOOR.key("F1"));
    }

    @Test
    void isFoundUnderItsOwnFacilityAlone() {
        assertThat(FROM_THE_DOOR.key("F1")).startsWith(Version.keyPrefix("F1"));
        assertThat(FROM_THE_DOOR.key("F12")).doesNotStartWith(Version.keyPrefix("F1"));
        assertThat(FROM_THE_DOOR.key("F1.x")).doesNotStartWith(Version.keyPrefix("F1"));
    }
}
