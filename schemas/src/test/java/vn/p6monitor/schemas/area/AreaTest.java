package vn.p6monitor.schemas.area;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void isTheSameGroupInWhateverOrderItsCommunesAreNamed() {
        var poor = group("Nghèo", "03358", "03385");
        assertThat(poor.samePlace(group("Đặc biệt khó khăn", "03385", "03358"))).isTrue();
        assertThat(poor.samePlace(group("Nghèo", "03358"))).isFalse();
        assertThat(poor.samePlace(group("Nghèo", "03358", "03386"))).isFalse();
    }

    private static Area group(String name, String... communes) {
        return Area.group(BoundarySet.SET_2025, "group:poor", name, null, List.of(communes));
    }

    @Test
    void isCalledByTheLatestOfItsNamesAndStaysTheSamePlace() {
        var before = name("Thừa Thiên Huế", null, LocalDate.of(2024, 12, 31));
        var after = name("Huế", LocalDate.of(2025, 1, 1), null);
        var hue = NA_TONG.withNames(List.of(after, before));
        assertThat(hue.names()).containsExactly(before, after);
        assertThat(hue.name()).isEqualTo("Huế");
        assertThat(hue.nameEn()).isEqualTo("Huế in English");
        assertThat(hue.samePlace(NA_TONG)).isTrue();
    }

    @Test
    void hasAName() {
        assertThatIllegalArgumentException().isThrownBy(() -> NA_TONG.withNames(List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, -, true",
                "-, 2024-12-31, 2025-01-01, -, false",
                "-, 2025-01-01, 2025-01-01, -, true",
                "2025-01-01, -, -, 2024-12-31, false",
                "2025-01-01, 2025-02-01, 2025-03-01, 2025-04-01, false",
                "2025-01-01, 2025-04-01, 2025-02-01, 2025-03-01, true"
            })
    void hasTwoNamesAtOnceWhereTheirDaysOverlap(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable LocalDate from2,
            @Nullable LocalDate to2,
            boolean is) {
        assertThat(name("A", from, to).overlaps(name("B", from2, to2))).isEqualTo(is);
        assertThat(name("B", from2, to2).overlaps(name("A", from, to))).isEqualTo(is);
    }

    @Test
    void readsDaysInOneFormOnly() {
        assertThat(AreaName.day("2025-07-01")).contains(LocalDate.of(2025, 7, 1));
        assertThat(List.of("", "2025-7-1", "2025-02-30", "+2025-07-01", "20250701ab", "2025/07/01"))
                .allSatisfy(text -> assertThat(AreaName.day(text)).isEmpty());
    }

    @Test
    void knowsWhichSetIsInForceOnADay() {
        var last = LocalDate.of(2025, 6, 30);
        assertThat(BoundarySet.SET_2021.isInForce(LocalDate.of(1990, 1, 1))).isTrue();
        assertThat(BoundarySet.SET_2021.isInForce(last)).isTrue();
        assertThat(BoundarySet.SET_2021.isInForce(last.plusDays(1))).isFalse();
        assertThat(BoundarySet.SET_2025.isInForce(last)).isFalse();
        assertThat(BoundarySet.SET_2025.isInForce(last.plusDays(1))).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void readsTheTypesThatItWrites(AreaType type) {
        assertThat(AreaType.parse(type.code())).contains(type);
        assertThat(AreaType.parse(type.name())).isEmpty();
    }

    private static AreaName name(String name, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new AreaName(name, name + " in English", AreaType.PROVINCE, from, to);
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
