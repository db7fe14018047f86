package vn.p6monitor.sample;

import static vn.p6monitor.sample.Lines.text;

import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A plain recomputation of states from reports, written from the rules and not from the generator.
final class Recount {
    private static final Comparator<JsonNode> VERSION = Comparator.<JsonNode>comparingInt(
                    report -> report.path("revision").asInt(0))
            .thenComparing(Recount::sent);

    private static final Comparator<JsonNode> HOLDING =
            Comparator.comparing(Recount::sent).thenComparing(report -> text(report, "reportId"));

    private final Collection<JsonNode> slots;

    private Recount(Collection<JsonNode> slots) {
        this.slots = slots;
    }

    record Unit(String facility, String site) {}

    private record Slot(Unit unit, String section, String period) {}

    static Recount of(List<JsonNode> reports) {
        var versions = greatest(reports, report -> text(report, "facility") + " " + text(report, "reportId"), VERSION);
        var present = versions.stream()
                .filter(report -> !report.path("withdrawn").asBoolean(false))
                .toList();
        return new Recount(greatest(present, Recount::slot, HOLDING));
    }

    private static <K> Collection<JsonNode> greatest(
            Collection<JsonNode> reports, Function<JsonNode, K> key, Comparator<JsonNode> order) {
        return reports.stream()
                .collect(Collectors.toMap(key, Function.identity(), BinaryOperator.maxBy(order)))
                .values();
    }

    /// What is so of every unit in a month, with states fresh for twelve.
    Map<Unit, JsonNode> state(String section, YearMonth month) {
        var latest = new ArrayList<>(slots);
        latest.removeIf(report -> !text(report, "section").equals(section) || !fresh(report, month));
        latest.sort(Comparator.comparing((JsonNode report) -> text(report, "period")));
        var state = new HashMap<Unit, JsonNode>();
        for (var report : latest) state.put(slot(report).unit(), report.path("data"));
        return state;
    }

    private static boolean fresh(JsonNode report, YearMonth month) {
        long age = YearMonth.parse(text(report, "period")).until(month, ChronoUnit.MONTHS);
        return age >= 0 && age < 12;
    }

    static Instant sent(JsonNode report) {
        return Instant.parse(text(report, "submittedAt"));
    }

    private static Slot slot(JsonNode report) {
        var unit = new Unit(text(report, "facility"), report.path("site").asString("main"));
        return new Slot(unit, text(report, "section"), text(report, "period"));
    }
}
