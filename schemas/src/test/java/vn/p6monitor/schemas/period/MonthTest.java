package vn.p6monitor.schemas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MonthTest {
    @Test
    void readsAndWritesYearAndMonth() {
        assertThat(Month.parse("2025-05")).contains(Month.of(2025, 5));
        assertThat(Month.of(2025, 5)).hasToString("2025-05");
        assertThat(Month.of(2025, 5).year()).isEqualTo(2025);
        assertThat(Month.of(2025, 5).monthOfYear()).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2025",
                "2025-5",
                "2025-00",
                "2025-13",
                "2025-05-01",
                "25-05",
                "2025/05",
                "2025-Q2",
                " 2025-05",
                "2025-05 ",
                "2025-05\n",
                "-2025-05",
                "+2025-05",
                "12025-05",
                "1899-12",
                "2200-01",
                "٢٠٢٥-٠٥",
                "null"
            })
    void readsNoOtherForm(String text) {
        assertThat(Month.parse(text)).isEmpty();
    }

    @Test
    void reachesFromTheYear1900ToTheYear2199() {
        assertThat(Month.parse("1900-01")).contains(new Month(0));
        assertThat(Month.parse("2199-12")).contains(new Month(3599));
        assertThatIllegalArgumentException().isThrownBy(() -> new Month(-1)).withMessage("month out of range: -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new Month(3600)).withMessage("month out of range: 3600");
        assertThatIllegalArgumentException().isThrownBy(() -> Month.of(1899, 12));
        assertThatIllegalArgumentException().isThrownBy(() -> Month.of(2200, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 13, -1})
    void isNotMadeOfAMonthThatNoYearHas(int monthOfYear) {
        assertThatIllegalArgumentException().isThrownBy(() -> Month.of(2025, monthOfYear));
    }

    @Test
    void readsEveryMonthThatItWrites() {
        assertThat(IntStream.range(0, Month.COUNT).mapToObj(Month::new))
                .hasSize(3600)
                .allSatisfy(month -> {
                    assertThat(Month.parse(month.toString())).contains(month);
                    assertThat(Month.of(month.year(), month.monthOfYear())).isEqualTo(month);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31T16:59:59.999Z, 2025-05",
        "2025-05-31T17:00:00Z, 2025-06",
        "2024-12-31T16:59:59Z, 2024-12",
        "2024-12-31T17:00:00Z, 2025-01",
        "2024-02-29T16:59:59Z, 2024-02",
        "2024-02-29T17:00:00Z, 2024-03"
    })
    void turnsSevenHoursBeforeThatOfGreenwich(Instant instant, String month) {
        assertThat(Month.at(instant)).hasToString(month);
    }

    @Test
    void followsTheCalendar() {
        var may = Month.of(2025, 5);
        var june = Month.of(2025, 6);
        assertThat(june.isAfter(may)).isTrue();
        assertThat(may.isAfter(june)).isFalse();
        assertThat(may.isAfter(may)).isFalse();
        assertThat(may).isLessThan(june).isEqualByComparingTo(Month.of(2025, 5));
        assertThat(Month.of(2025, 1).index() - Month.of(2024, 12).index()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2025-02, 28", "2024-02, 29", "2025-04, 30", "2025-05, 31"})
    void hasItsDays(String month, int days) {
        assertThat(Month.parse(month).orElseThrow().days()).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-05-31T16:59:59.999Z, 0",
        "2025-05-31T17:00:00Z, 1",
        "2025-08-29T16:59:59.999Z, 90",
        "2025-08-29T17:00:00Z, 91",
        "2025-05-01T00:00:00Z, -30"
    })
    void countsTheDaysAfterItOnAVietnameseCalendar(Instant instant, int days) {
        assertThat(Month.of(2025, 5).daysUntil(instant)).isEqualTo(days);
    }
}
