package vn.p6monitor.schemas.due;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.Sections;

class DueDatesTest {
    private static final DueDates OF_ALL_SORTS = DueDatesReader.read("""
            default: {months: 1, day: 15}
            sections:
              outage: {months: 0, day: 31}
            provinces:
              "11":
                default: {months: 2, day: 1}
                sections:
                  award: {months: 12, day: 31}
              "15":
                sections:
                  training: {months: 1, day: 20}
            """);

    @ParameterizedTest
    @CsvSource({
        "staff, 2025-05, , 2025-06-15",
        "staff, 2025-12, 99, 2026-01-15",
        "outage, 2025-02, , 2025-02-28",
        "outage, 2024-02, 99, 2024-02-29",
        "outage, 2025-02, 11, 2025-04-01",
        "staff, 2025-02, 11, 2025-04-01",
        "award, 2025-02, 11, 2026-02-28",
        "award, 2025-02, 15, 2025-03-15",
        "training, 2025-02, 15, 2025-03-20",
        "outage, 2025-02, 15, 2025-02-28"
    })
    void theNearestRuleHolds(String section, String month, @Nullable String province, LocalDate due) {
        assertThat(OF_ALL_SORTS.dueOn(section(section), Month.parse(month).orElseThrow(), province))
                .isEqualTo(due);
    }

    @Test
    void aReportOfAMonthIsDueOnTheFifteenthOfTheNextUnlessSaidOtherwise() {
        for (var section : Sections.all()) {
            assertThat(DueDates.standard().dueOn(section, Month.of(2025, 5), "11"))
                    .as(section.name())
                    .isEqualTo(LocalDate.of(2025, 6, 15));
        }
    }

    @Test
    void theDayEndsInVietnam() {
        assertThat(isOnTime("2025-06-15T16:59:59.999Z")).isTrue();
        assertThat(isOnTime("2025-06-15T17:00:00Z")).isFalse();
        assertThat(isOnTime("2025-05-01T00:00:00Z")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            sections: {}                                         | 1:1: there is no default
            default: {months: 1, day: 0}                         | 1:27 "0": a whole number from 1 to 31
            default: {months: 1, day: 32}                        | 1:27 "32": a whole number from 1 to 31
            default: {months: 13, day: 1}                        | 1:19 "13": a whole number from 0 to 12
            default: {months: 1}                                 | 1:10: a whole number from 1 to 31
            default: {months: "1", day: 1}                       | 1:19 "1": a whole number from 0 to 12
            default: 15                                          | 1:10 "15": keys and values
            default: {months: 1, day: 1, hour: 2}                | 1:30 "hour": there is no such key
            default: {months: 1, day: 1, day: 2}                 | 1:30 "day": the key has come before
            {default: {months: 1, day: 1}, sections: {power2: }} | 1:43 "power2": no such section
            {default: {months: 1, day: 1}, provinces: {x: {}}}   | 1:44 "x": no code of a province
            """)
    void saysWhatIsWrongAndWhere(String yaml, String problem) {
        assertThatThrownBy(() -> DueDatesReader.read(yaml))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void saysWhatIsNoYaml() {
        assertThatThrownBy(() -> DueDatesReader.read("default: {")).isInstanceOf(IllegalArgumentException.class);
    }

    private static boolean isOnTime(String receivedAt) {
        return DueDates.standard().isOnTime(section("staff"), Month.of(2025, 5), "11", Instant.parse(receivedAt));
    }

    private static Section section(String name) {
        return Sections.named(name).orElseThrow();
    }
}
