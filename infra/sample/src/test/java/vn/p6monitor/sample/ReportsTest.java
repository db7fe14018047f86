package vn.p6monitor.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.p6monitor.sample.Lines.text;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ReportsTest {
    private static final Set<String> FIELDS =
            Set.of("reportId", "revision", "withdrawn", "facility", "site", "section", "period", "submittedAt", "data");
    private final List<JsonNode> reports = Lines.STANDARD.reports();

    @Test
    void sendsAboutTwelveThousandLines() {
        assertThat(reports).hasSizeBetween(11_500, 12_500);
    }

    @Test
    void writesOnlyWhatTheContractKnows() {
        for (var report : reports) {
            assertThat(FIELDS).containsAll(report.propertyNames());
            assertThat(text(report, "reportId"))
                    .matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
            assertThat(report.has("data")).isNotEqualTo(report.path("withdrawn").asBoolean(false));
        }
    }

    @Test
    void speaksOnlyForUnitsOfTheRegister() {
        var units = new HashSet<String>();
        for (var facility : Lines.STANDARD.facilities())
            for (var site : facility.path("sites")) units.add(text(facility, "facility") + " " + text(site, "site"));
        assertThat(reports)
                .allSatisfy(report -> assertThat(units)
                        .contains(text(report, "facility") + " "
                                + report.path("site").asString("main")));
    }

    @Test
    void datesEverySendingAfterItsMonthBeganAndBefore2026() {
        var limit = Instant.parse("2026-01-01T00:00:00Z");
        for (var report : reports) {
            var began = YearMonth.parse(text(report, "period")).atDay(1).atStartOfDay(ZoneId.of("Asia/Ho_Chi_Minh"));
            assertThat(Recount.sent(report)).isBetween(began.toInstant(), limit);
            assertThat(Recount.sent(report).truncatedTo(ChronoUnit.MILLIS)).isEqualTo(Recount.sent(report));
        }
    }

    @Test
    void repeatsSomeLinesExactly() {
        assertThat(reports.size() - Set.copyOf(reports).size()).isBetween(100, 400);
    }

    @Test
    void correctsSomeReportsAndLetsSomeCorrectionsOvertake() {
        var seen = new HashSet<String>();
        int overtaking = 0;
        int following = 0;
        for (var report : reports) {
            if (report.path("revision").intValue() == 0) seen.add(text(report, "reportId"));
            else if (seen.contains(text(report, "reportId"))) following++;
            else overtaking++;
        }
        assertThat(overtaking).isBetween(50, 300);
        assertThat(following).isBetween(50, 300);
    }

    @Test
    void sendsSomeReportsLongAfterTheDueDate() {
        long late = reports.stream()
                .filter(report -> text(report, "period").equals("2025-05"))
                .filter(report -> Recount.sent(report).isAfter(Instant.parse("2025-09-01T00:00:00Z")))
                .count();
        assertThat(late).isBetween(50L, 300L);
    }

    @Test
    void withdrawsTwoStatesWhoseSlotsAnotherHoldsAndAnActivityThatWasToldTwice() {
        var withdrawn =
                reports.stream().filter(report -> report.has("withdrawn")).toList();
        assertThat(withdrawn)
                .hasSize(3)
                .allSatisfy(report -> assertThat(reports)
                        .anyMatch(other -> sameSlot(report, other)
                                && other.has("data")
                                && !text(other, "reportId").equals(text(report, "reportId"))));
    }

    @Test
    void movesOneReportToItsSiteAndOneToItsMonth() {
        var places = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> text(report, "reportId"),
                        Collectors.mapping(report -> text(report, "site"), Collectors.toSet())));
        var months = reports.stream()
                .collect(Collectors.groupingBy(
                        report -> text(report, "reportId"),
                        Collectors.mapping(report -> text(report, "period"), Collectors.toSet())));
        assertThat(places.values().stream().filter(sites -> sites.size() > 1)).containsExactly(Set.of("d1", "d2"));
        assertThat(months.values().stream().filter(periods -> periods.size() > 1))
                .containsExactly(Set.of("2025-04", "2025-05"));
    }

    private static boolean sameSlot(JsonNode one, JsonNode other) {
        return List.of("facility", "site", "section", "period").stream()
                .allMatch(field -> text(one, field).equals(text(other, field)));
    }
}
