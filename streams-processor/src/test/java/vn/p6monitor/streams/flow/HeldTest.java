package vn.p6monitor.streams.flow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.streams.Examples;

class HeldTest {
    private static Version version(int revision, @Nullable String province) {
        var report = Examples.report(Examples.data("equipment", "computers", 1))
                .revision(revision)
                .build();
        return Version.of(report, province, Examples.RECEIVED);
    }

    @Test
    void versionsAreCountedByTheTopicTheyCameBy() {
        var versions = List.of(version(0, "11"), version(1, "11"), version(0, "15"), version(0, null));
        assertThat(Held.of(versions).bySender()).isEqualTo(Map.of("11", 2, "15", 1, Held.DOOR, 1));
    }

    @Test
    void admittedVersionsAreNotHeld() {
        var versions = List.of(version(0, "11"), version(1, "11"), version(0, "15"), version(0, null));
        var admitted = List.of(versions.subList(1, 2), versions.subList(3, 4));
        assertThat(Held.of(versions, admitted).bySender()).isEqualTo(Map.of("11", 1, "15", 1));
        assertThat(Held.of(versions, List.of(versions))).isEqualTo(Held.NOTHING);
        assertThat(Held.of(List.of())).isEqualTo(Held.NOTHING);
    }

    @Test
    void readsWhatItWrote() {
        var held = new Held(new TreeMap<>(Map.of("11", 10_000, Held.DOOR, 1)));
        assertThat(Held.fromBytes(held.toBytes())).isEqualTo(held);
        assertThat(Held.fromBytes(Held.NOTHING.toBytes())).isEqualTo(Held.NOTHING);
    }
}
