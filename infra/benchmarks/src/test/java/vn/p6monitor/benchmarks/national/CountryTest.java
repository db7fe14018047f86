package vn.p6monitor.benchmarks.national;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2021;
import static vn.p6monitor.schemas.area.BoundarySet.SET_2025;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.area.AreaCodec;
import vn.p6monitor.schemas.area.AreaLevel;

class CountryTest {
    private final Country country = SeededCountry.of(7);

    @Test
    void hasTheSizesOfTheRealOne() {
        assertThat(country.count(SET_2021, AreaLevel.PROVINCE)).isEqualTo(63);
        assertThat(country.count(SET_2021, AreaLevel.DISTRICT)).isEqualTo(696);
        assertThat(country.count(SET_2021, AreaLevel.COMMUNE)).isEqualTo(10_035);
        assertThat(country.count(SET_2025, AreaLevel.PROVINCE)).isEqualTo(34);
        assertThat(country.count(SET_2025, AreaLevel.COMMUNE)).isEqualTo(3_321);
    }

    @Test
    void everyAreaHasACodeOfItsOwnAndEveryCommuneAPath() {
        var areas = country.known();

        assertThat(country.areas()).extracting(AreaCodec::key).doesNotHaveDuplicates();
        for (var commune : country.communes(SET_2021)) {
            assertThat(areas.path(SET_2021, commune.code()).orElseThrow()).hasSize(3);
        }
        for (var commune : country.communes(SET_2025)) {
            assertThat(areas.path(SET_2025, commune.code()).orElseThrow()).hasSize(2);
        }
    }

    @Test
    void newerProvincesAreUnionsOfWholeOlderOnes() {
        var areas = country.known();
        var provinceOf = new HashMap<String, String>();
        for (var commune : country.communes(SET_2021)) {
            var older = areas.path(SET_2021, commune.code()).orElseThrow().getLast();
            for (var successor : commune.successors()) {
                var newer =
                        areas.path(SET_2025, successor).orElseThrow().getLast().code();
                assertThat(older.successors()).containsExactly(newer);
                provinceOf.put(older.code(), newer);
            }
        }

        assertThat(provinceOf).hasSize(63);
        assertThat(new HashSet<>(provinceOf.values())).hasSize(34);
    }

    @Test
    void everyNewerCommuneComesOfAnOlderOneAndSomeOlderOnesWereDivided() {
        var succeeded = new HashSet<String>();
        country.communes(SET_2021).forEach(commune -> succeeded.addAll(commune.successors()));

        assertThat(succeeded)
                .containsExactlyInAnyOrderElementsOf(
                        country.communes(SET_2025).stream().map(Area::code).toList());
        assertThat(country.communes(SET_2021).stream()
                        .filter(commune -> commune.successors().size() > 1)
                        .count())
                .isBetween(300L, 1_000L);
    }

    @Test
    void readsTheStatisticsOfficesFiles(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("provinces.csv"), """
                code,name_vi,name_en,valid_from,valid_to,successor_code,type
                11,Điện Biên,Dien Bien,2008-08-01,2025-06-30,11,province
                11,Điện Biên,Dien Bien,2025-07-01,,,province
                """);
        Files.writeString(folder.resolve("communes.csv"), """
                code,name_vi,name_en,type,province_code,valid_from,valid_to
                03358,Xã Núa Ngam,Nua Ngam Commune,commune,11,2025-07-01,
                """);

        var read = CountryFiles.in(folder);

        assertThat(read.count(SET_2021, AreaLevel.PROVINCE)).isEqualTo(1);
        assertThat(read.count(SET_2025, AreaLevel.PROVINCE)).isEqualTo(1);
        var commune = Objects.requireNonNull(read.communes(SET_2025).getFirst());
        assertThat(commune.code()).isEqualTo("03358");
        assertThat(commune.parent()).isEqualTo("11");
    }

    @Test
    void saysWhenAFolderHasNoFiles(@TempDir Path folder) {
        assertThatThrownBy(() -> CountryFiles.in(folder)).hasMessageContaining("no CSV files");
    }
}
