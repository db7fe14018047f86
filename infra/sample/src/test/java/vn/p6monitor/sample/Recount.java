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
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/// A plain recomputation of what counts from reports, written from the rules and not from the generator.
final class Recount {
    /// The sections with one slot for each unit and month; the others have one for each report.
    static final Set<String> STATES = Set.of(
            "connectivity",
            "power",
            "equipment",
            "rooms",
            "staff",
            "enrolment",
            "platforms",
            "library",
            "clubs",
            "households");

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

    /// What happened at a unit in a month.
    record Happened(Unit unit, YearMonth month, JsonNode data) {}

    /// @param holder the month of a state, the report of an activity
    private record Slot(Unit unit, String section, String holder) {}

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

    /// All reports of an activity section that count.
    List<Happened> happened(String section) {
        return slots.stream()
                .filter(report -> text(report, "section").equals(section))
                .map(report ->
                        new Happened(slot(report).unit(), YearMonth.parse(text(report, "period")), report.path("data")))
                .toList();
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
        var section = text(report, "section");
        return new Slot(unit, section, text(report, STATES.contains(section) ? "period" : "reportId"));
    }
}
