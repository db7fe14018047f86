package vn.p6monitor.proof.recomputation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SpanTest {
    private static final int AUGUST_2024 = 1495;

    @Test
    void spansAreWhatTheCalendarCallsByOneName() {
        assertThat(Span.over(AUGUST_2024, AUGUST_2024))
                .containsExactly(
                        new Span("2024-08", AUGUST_2024, AUGUST_2024, AUGUST_2024),
                        new Span("2024-Q3", AUGUST_2024 - 1, AUGUST_2024 + 1, AUGUST_2024 + 1),
                        new Span("2024-2025-S1", AUGUST_2024, AUGUST_2024 + 5, AUGUST_2024 + 5),
                        new Span("2024-2025", AUGUST_2024, AUGUST_2024 + 11, AUGUST_2024 + 11),
                        new Span("2024", AUGUST_2024 - 7, AUGUST_2024 + 4, AUGUST_2024 + 4));
    }

    @Test
    void januaryEndsTheFirstHalfAndJulyTheSecond() {
        assertThat(Span.over(AUGUST_2024 - 7, AUGUST_2024 - 1))
                .extracting(Span::period)
                .contains("2023-2024-S1", "2023-2024-S2", "2023-2024")
                .doesNotContain("2024-2025-S1", "2024-2025");
    }
}
