package vn.p6monitor.schemas.area;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AreaTest {
    private static final Area NA_TONG = new Area(
            BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "Xã Na Tông", "Na Tong Commune", List.of("03358"));

    @Test
    void isTheSamePlaceByAnotherName() {
        assertThat(NA_TONG.samePlace(new Area(
                        BoundarySet.SET_2021, "03365", AreaLevel.COMMUNE, "100", "Na Tông", null, List.of("03358"))))
                .isTrue();
    }

    @Test
    void isAnotherPlaceWhereAnythingButTheNameDiffers() {
        var set = BoundarySet.SET_2021;
        var level = AreaLevel.COMMUNE;
        var into = List.of("03358");
        assertThat(List.of(
                        new Area(BoundarySet.SET_2025, "03365", level, "100", "Xã Na Tông", "Na Tong Commune", into),
                        new Area(set, "03366", level, "100", "Xã Na Tông", "Na Tong Commune", into),
                        new Area(set, "03365", AreaLevel.DISTRICT, "100", "Xã Na Tông", "Na Tong Commune", into),
                        new Area(set, "03365", level, "101", "Xã Na Tông", "Na Tong Commune", into),
                        new Area(set, "03365", level, null, "Xã Na Tông", "Na Tong Commune", into),
                        new Area(set, "03365", level, "100", "Xã Na Tông", "Na Tong Commune", List.of())))
                .noneMatch(NA_TONG::samePlace);
        assertThat(NA_TONG.samePlace(null)).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheLevelsThatItWrites(AreaLevel level) {
        assertThat(AreaLevel.parse(level.code())).contains(level);
        assertThat(level.code()).isLowerCase();
        assertThat(AreaLevel.parse(level.name())).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheSetsThatItWrites(BoundarySet set) {
        assertThat(BoundarySet.parse(set.code())).contains(set);
        assertThat(set).hasToString(set.code());
        assertThat(BoundarySet.parse(set.name())).isEmpty();
    }
}
