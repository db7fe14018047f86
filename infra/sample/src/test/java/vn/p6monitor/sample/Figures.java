package vn.p6monitor.sample;

import static vn.p6monitor.sample.Lines.text;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.p6monitor.sample.Meaning.Any;
import vn.p6monitor.sample.Meaning.Counts;
import vn.p6monitor.sample.Meaning.Distinct;
import vn.p6monitor.sample.Meaning.Ever;
import vn.p6monitor.sample.Meaning.Median;
import vn.p6monitor.sample.Meaning.Open;
import vn.p6monitor.sample.Meaning.Side;
import vn.p6monitor.sample.Meaning.State;
import vn.p6monitor.sample.Meaning.Sum;
import vn.p6monitor.sample.Recount.Happened;
import vn.p6monitor.sample.Recount.Unit;

/// The figures of the whole province, unit by unit from the lines of a sample and the meanings of the indicators.
///
/// Every facility of the sample is open in every month asked for, so all units in scope are expected.
final class Figures {
    private final Lines lines;
    private final Recount recount;
    private final Map<YearMonth, Map<Unit, Facts>> facts = new HashMap<>();

    Figures(Lines lines) {
        this.lines = lines;
        this.recount = Recount.of(lines.reports());
    }

    /// The sums of one indicator, and how many of the units expected are known.
    record Figure(long numerator, @Nullable Long denominator, int known, int expected) {}

    Figure of(Meaning meaning, String boundaries, Span span) {
        var reports = reports(meaning, boundaries, span);
        long numerator = 0;
        long denominator = 0;
        int known = 0;
        int expected = 0;
        for (var unit : units(meaning, boundaries)) {
            var state = facts(span.last()).getOrDefault(unit, Facts.NONE);
            var applies = asked(meaning.where(), state);
            if (Boolean.FALSE.equals(applies)) continue;
            expected++;
            var told = reports.getOrDefault(unit, List.of());
            var above = applies == null ? null : contribution(meaning.numerator(), state, told);
            var below = meaning.denominator() == null ? null : contribution(meaning.denominator(), state, told);
            if (above != null) {
                numerator += above;
                if (meaning.numerator() instanceof State || !told.isEmpty()) known++;
            }
            if (below != null) denominator += below;
        }
        return new Figure(numerator, meaning.denominator() == null ? null : Long.valueOf(denominator), known, expected);
    }

    /// The units in scope, a facility standing for itself as its main site, a commune under its code alone.
    private List<Unit> units(Meaning meaning, String boundaries) {
        var units = new ArrayList<Unit>();
        if (meaning.counts() == Counts.COMMUNE) {
            for (var commune : communes(boundaries).keySet()) units.add(new Unit(commune, ""));
            return units;
        }
        for (var facility : lines.facilities()) {
            if (!meaning.kinds().contains(text(facility, "kind"))) continue;
            for (var site : facility.path("sites")) {
                boolean main = text(site, "type").equals("MAIN");
                boolean counted = switch (meaning.counts()) {
                    case SITE -> true;
                    case SATELLITE_SITE -> !main;
                    case FACILITY, COMMUNE -> main;
                };
                if (counted) units.add(new Unit(text(facility, "facility"), text(site, "site")));
            }
        }
        return units;
    }

    /// The reports of the numerator's section that speak for each unit, in the fold's months.
    private Map<Unit, List<JsonNode>> reports(Meaning meaning, String boundaries, Span span) {
        var section = meaning.numerator().section();
        var reports = new HashMap<Unit, List<JsonNode>>();
        if (section == null) return reports;
        boolean ever = meaning.numerator() instanceof Ever;
        var standing = standing(meaning, boundaries);
        for (Happened report : recount.happened(section)) {
            boolean inTime = ever ? !report.month().isAfter(span.last()) : span.includes(report.month());
            var commune = standing.get(report.unit().facility());
            if (!inTime || commune == null) continue;
            var unit = meaning.counts() == Counts.COMMUNE ? new Unit(commune, "") : report.unit();
            reports.computeIfAbsent(unit, _ -> new ArrayList<>()).add(report.data());
        }
        return reports;
    }

    /// The facilities in scope and the commune of the set that each stands in.
    private Map<String, String> standing(Meaning meaning, String boundaries) {
        var standing = new HashMap<String, String>();
        for (var facility : lines.facilities()) {
            var older = text(facility, "commune2021");
            var commune = boundaries.equals("2021") ? older : successor(older);
            if (meaning.kinds().contains(text(facility, "kind"))) standing.put(text(facility, "facility"), commune);
        }
        return standing;
    }

    private String successor(String commune) {
        var area = communes("2021").getOrDefault(commune, lines.areas().getFirst());
        return area.path("successors").path(0).stringValue();
    }

    private Map<String, JsonNode> communes(String boundaries) {
        var communes = new LinkedHashMap<String, JsonNode>();
        for (var area : lines.areas())
            if (text(area, "boundaries").equals(boundaries)
                    && text(area, "level").equals("commune")) communes.put(text(area, "area"), area);
        return communes;
    }

    private Map<Unit, Facts> facts(YearMonth month) {
        return facts.computeIfAbsent(month, this::gather);
    }

    private Map<Unit, Facts> gather(YearMonth month) {
        var states = new HashMap<Unit, Map<String, JsonNode>>();
        for (var section : Recount.STATES)
            recount.state(section, month)
                    .forEach((unit, data) ->
                            states.computeIfAbsent(unit, _ -> new HashMap<>()).put(section, data));
        var gathered = new HashMap<Unit, Facts>();
        states.forEach((unit, data) -> gathered.put(unit, new Facts(data)));
        return gathered;
    }

    /// What a unit contributes, or nothing where it cannot be told.
    private static @Nullable Long contribution(Side side, Facts state, List<JsonNode> told) {
        return switch (side) {
            case State(var value) -> {
                try {
                    yield value.applyAsLong(state);
                } catch (Facts.NotKnown _) {
                    yield null;
                }
            }
            case Open() -> 1L;
            case Sum(var _, var value) -> told.stream().mapToLong(value).sum();
            case Any(var _, var matches) -> told.stream().anyMatch(matches) ? 1L : 0L;
            case Ever(var _, var matches) -> told.stream().anyMatch(matches) ? 1L : 0L;
            case Median(var _, var field, var atLeast) ->
                !told.isEmpty() && median(told, field).compareTo(atLeast) >= 0 ? 1L : 0L;
            case Distinct(var _, var field) -> {
                var entries = new HashSet<String>();
                for (var data : told) data.path(field).forEach(entry -> entries.add(entry.stringValue()));
                yield (long) entries.size();
            }
        };
    }

    static BigDecimal median(List<JsonNode> told, String field) {
        var sorted = told.stream()
                .map(data -> data.path(field).decimalValue())
                .sorted()
                .toList();
        var lower = sorted.get((sorted.size() - 1) / 2);
        var upper = sorted.get(sorted.size() / 2);
        return lower.add(upper).divide(BigDecimal.TWO);
    }

    private static @Nullable Boolean asked(Predicate<Facts> condition, Facts state) {
        try {
            return condition.test(state);
        } catch (Facts.NotKnown _) {
            return null;
        }
    }
}
