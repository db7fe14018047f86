package vn.p6monitor.benchmarks.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;
import vn.p6monitor.benchmarks.national.NationalSet;
import vn.p6monitor.benchmarks.national.SeededCountry;
import vn.p6monitor.benchmarks.national.Size;
import vn.p6monitor.schemas.catalogue.Catalogue;
import vn.p6monitor.schemas.catalogue.Measures;
import vn.p6monitor.schemas.index.Sums;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class RecomputationTest {
    private final NationalSet set = new NationalSet(3, new Size(500, 3_000), SeededCountry.of(3));
    private final SortedMap<String, Sums> rows = Recomputation.of(set);

    @Test
    void provincesAddUpToTheNationInBothSets() {
        var country = Objects.requireNonNull(rows.get("2025/VN/*"));
        var provinces = rows.entrySet().stream()
                .filter(row -> row.getKey().matches("2025/\\d\\d/\\*"))
                .map(Map.Entry::getValue)
                .reduce(Sums.NONE, Sums::plus);

        assertThat(provinces).isEqualTo(country);
    }

    @Test
    void someSitesAreKnownToBeConnected() {
        var catalogue = Catalogue.standard();
        var measures = new Measures(catalogue).of(catalogue.indicator("CN01").orElseThrow());
        var country = Objects.requireNonNull(rows.get("2025/VN/*"));

        var may = Month.of(2025, 5);
        assertThat(measures.numerator().of(country, Period.of(may), may)).isPositive();
    }
}
