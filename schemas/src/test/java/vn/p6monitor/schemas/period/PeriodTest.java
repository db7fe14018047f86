package vn.p6monitor.schemas.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
    @ParameterizedTest
    @CsvSource({
        "2025-05,      MONTH,       2025-05, 2025-05",
        "2025-Q1,      QUARTER,     2025-01, 2025-03",
        "2025-Q4,      QUARTER,     2025-10, 2025-12",
        "2024-2025-S1, HALF,        2024-08, 2025-01",
        "2024-2025-S2, HALF,        2025-02, 2025-07",
        "2024-2025,    SCHOOL_YEAR, 2024-08, 2025-07",
        "2025,         YEAR,        2025-01, 2025-12"
    })
    void isWrittenAsItIsRead(String text, Granularity granularity, String first, String last) {
        var period = Period.parse(text).orElseThrow();
        assertThat(period.granularity()).isEqualTo(granularity);
        assertThat(period.first()).hasToString(first);
        assertThat(period.last()).hasToString(last);
        assertThat(period).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource({"month, MONTH", "quarter, QUARTER", "half, HALF", "school-year, SCHOOL_YEAR", "year, YEAR"})
    void isOfACalendarThatHasACode(String code, Granularity granularity) {
        assertThat(Granularity.parse(code)).contains(granularity);
        assertThat(granularity.code()).isEqualTo(code);
        assertThat(Granularity.parse(code.toUpperCase(Locale.ROOT))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "25",
                "2025-5",
                "2025-13",
                "2025-Q0",
                "2025-Q5",
                "2025-q1",
                "2024-2026",
                "2025-2024",
                "2024-2025-S3",
                "2024-2025-",
                "2025-",
                " 2025",
                "1899",
                "1899-1900",
                "1899-1900-S1",
                "2200",
                "2199-2200",
                "2199-2200-S1"
            })
    void isNothingElse(String text) {
        assertThat(Period.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void holdsEveryMonthOfItsCalendarOnceAndWithoutGaps(Granularity granularity) {
        var period = Period.containing(Month.of(1901, 1), granularity).orElseThrow();
        var last = Period.containing(Month.of(2197, 12), granularity).orElseThrow();
        for (int count = 0; period.compareTo(last) <= 0; count++) {
            for (int month = period.first().index(); month <= period.last().index(); month++) {
                assertThat(Period.containing(new Month(month), granularity)).contains(period);
            }
            assertThat(Period.parse(period.toString())).contains(period);
            var next = period.next().orElseThrow();
            assertThat(next.first().index()).isEqualTo(period.last().index() + 1);
            assertThat(next).isGreaterThan(period);
            assertThat(count).isLessThan(Month.COUNT);
            period = next;
        }
    }

    @Test
    void endsWhereTheMonthsEnd() {
        assertThat(Period.parse("2199").orElseThrow().next()).isEmpty();
        assertThat(Period.containing(Month.of(1900, 1), Granularity.SCHOOL_YEAR))
                .isEmpty();
        assertThat(Period.containing(Month.of(2199, 12), Granularity.HALF)).isEmpty();
    }

    @Test
    void beginsOnlyWhereItsCalendarSays() {
        assertThatThrownBy(() -> new Period(Granularity.QUARTER, Month.of(2025, 2)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no quarter begins in 2025-02");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-Q2, 2025-03, false, ",
        "2025-Q2, 2025-04, true,  2025-04",
        "2025-Q2, 2025-06, true,  2025-06",
        "2025-Q2, 2026-01, true,  2025-06"
    })
    void isAsOfItsLastMonthOrTheCurrentOneWhileItRuns(String text, String now, boolean begun, String asOf) {
        var period = Period.parse(text).orElseThrow();
        var month = Month.parse(now).orElseThrow();
        assertThat(period.hasBegun(month)).isEqualTo(begun);
        if (begun) assertThat(period.asOf(month)).hasToString(asOf);
    }

    @Test
    void comesInTheOrderOfItsBeginThenTheShorterFirst() {
        var periods = Stream.of("2025", "2025-01", "2025-Q1", "2024-2025-S1", "2024-2025")
                .map(text -> Period.parse(text).orElseThrow())
                .sorted()
                .map(Period::toString);
        assertThat(periods).containsExactly("2024-2025-S1", "2024-2025", "2025-01", "2025-Q1", "2025");
    }
}
