package vn.p6monitor.streams.contribute;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.expression.State;
import vn.p6monitor.schemas.facility.Opening;
import vn.p6monitor.schemas.report.Section;
import vn.p6monitor.schemas.report.SectionData;

/// One unit's state through the months, which changes only where a report begins, is followed by another or grows old.
final class UnitState {
    /// The unit's state from a month on.
    ///
    /// @param open whether the unit is open then
    /// @param changed the sections that are not as they were before
    record Step(int month, boolean open, State state, Set<Section> changed) {}

    private final Opening opening;
    private final Map<Section, NavigableMap<Integer, SectionData>> held;

    /// @param opening the months in which the unit is open, with a beginning
    /// @param held what holds each of the unit's slots, by section and month
    UnitState(Opening opening, Map<Section, NavigableMap<Integer, SectionData>> held) {
        this.opening = opening;
        this.held = held;
    }

    /// All months in which anything changes, in their order, the first being that of the opening.
    List<Step> steps() {
        int first = opening.openedOn() == null ? 0 : opening.openedOn().index();
        int end = opening.closedOn() == null
                ? Integer.MAX_VALUE
                : opening.closedOn().index() + 1;
        var changes = changes(first, end);
        var steps = new ArrayList<Step>();
        var state = new State();
        for (var change : changes.entrySet()) {
            for (var begun : change.getValue().entrySet()) {
                state = state.with(begun.getKey().position(), begun.getValue().data());
            }
            if (change.getKey() >= first)
                steps.add(
                        new Step(change.getKey(), true, state, change.getValue().keySet()));
        }
        if (end != Integer.MAX_VALUE && first < end) steps.add(new Step(end, false, new State(), Set.of()));
        return steps;
    }

    /// Data that begins to hold, or nothing where the data before has grown old.
    private record Held(@Nullable SectionData data) {}

    private NavigableMap<Integer, Map<Section, Held>> changes(int first, int end) {
        var changes = new TreeMap<Integer, Map<Section, Held>>();
        if (first >= end) return changes;
        changes.put(first, new HashMap<>());
        held.forEach((section, byMonth) -> byMonth.forEach((month, data) -> {
            put(changes, month, section, data, end);
            int old = month + section.freshMonths();
            var next = byMonth.higherKey(month);
            if (next == null || next > old) put(changes, old, section, null, end);
        }));
        return changes;
    }

    private static void put(
            NavigableMap<Integer, Map<Section, Held>> changes,
            int month,
            Section section,
            @Nullable SectionData data,
            int end) {
        if (month < end) changes.computeIfAbsent(month, _ -> new HashMap<>()).put(section, new Held(data));
    }
}
