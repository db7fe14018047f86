package vn.p6monitor.schemas.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.p6monitor.schemas.period.Granularity;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.period.Period;

class SlotsTest {
    private static final List<Period> ALL = Arrays.stream(Granularity.values())
            .flatMap(granularity -> IntStream.range(0, Month.COUNT)
                    .mapToObj(month -> Period.containing(new Month(month), granularity))
                    .flatMap(Optional::stream)
                    .distinct())
            .toList();

    @Test
    void haveAPlaceForEveryPeriod() {
        assertThat(ALL.stream().map(Slots::of))
                .doesNotHaveDuplicates()
                .allMatch(slot -> slot >= 0 && slot < Slots.COUNT);
        assertThat(ALL)
                .allSatisfy(period -> assertThat(Slots.text(Slots.of(period))).isEqualTo(period.toString()));
        var sums = new Sums.Builder();
        for (int i = 0; i < ALL.size(); i++) sums.add(0, ALL.get(i), i + 1L);
        var read = Sums.fromBytes(sums.build().toBytes());
        for (int i = 0; i < ALL.size(); i++) assertThat(read.in(0, ALL.get(i))).isEqualTo(i + 1L);
    }

    /// What is stored goes by these places: others are another generation.
    @ParameterizedTest
    @CsvSource({
        "1900-01, 0",
        "2025-05, 1504",
        "2199-12, 3599",
        "1900-Q1, 3600",
        "2199-Q4, 4799",
        "1899-1900-S2, 4800",
        "2198-2199-S2, 5398",
        "1900-1901, 5400",
        "2198-2199, 5698",
        "1900, 5700",
        "2199, 5999"
    })
    void areTheSameForEver(String period, int slot) {
        assertThat(Slots.of(Period.parse(period).orElseThrow())).isEqualTo(slot);
        assertThat(Slots.COUNT).isEqualTo(6_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {5399, 5699})
    void areNumberedWhereTheirPeriodReachesBeyondTheCalendar(int slot) {
        assertThat(Slots.text(slot)).isEqualTo("#" + slot);
    }
}
