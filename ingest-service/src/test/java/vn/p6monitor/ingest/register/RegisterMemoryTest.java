package vn.p6monitor.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.ingest.register.KnownRegister.school;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.p6monitor.schemas.area.BoundarySet;
import vn.p6monitor.schemas.facility.Facility;

class RegisterMemoryTest {
    private final RegisterMemory memory = new RegisterMemory();

    @Test
    void letsTheLaterOfEqualVersionsHold() {
        memory.put(school("s", "03358"));
        memory.put(school("s", "03385"));
        assertThat(memory.facility("s").orElseThrow().commune2025()).isEqualTo("03385");
    }

    @Test
    void letsTheGreatestVersionHoldWheneverItComes() {
        memory.put(version(2L, "03385"));
        memory.put(version(1L, "03358"));
        memory.put(version(null, "03646"));
        assertThat(memory.facility("s").orElseThrow().commune2025()).isEqualTo("03385");
        memory.put(version(2L, "03358"));
        assertThat(memory.facility("s").orElseThrow().commune2025()).isEqualTo("03358");
    }

    @Test
    void showsAreasTogetherAndLeavesEarlierPicturesAlone() {
        var before = memory.areas();
        memory.put(KnownRegister.smallCountry());
        assertThat(before.find(BoundarySet.SET_2025, "11")).isEmpty();
        assertThat(memory.areas().path(BoundarySet.SET_2025, "03358")).isPresent();
        var held = memory.areas();
        memory.put(List.of());
        assertThat(memory.areas()).isSameAs(held);
    }

    private static Facility version(@Nullable Long version, String commune) {
        var s = school("s", commune);
        return new Facility(
                s.code(), s.name(), s.kind(), s.commune2021(), s.commune2025(), s.opening(), s.sites(), version);
    }
}
