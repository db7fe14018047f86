package vn.p6monitor.streams.flag;

import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import vn.p6monitor.schemas.flag.Flag;
import vn.p6monitor.schemas.flag.FlagRule;
import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Field;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.streams.contribute.Slot;

/// A number of a state that is more than three times, or less than a third of, what it was in the slot before.
///
/// The slot before is that of the nearest earlier month, however long ago.
final class SuddenChange implements Rule {
    private static final long FACTOR = 3;

    /// Numbers below this one change by chance.
    private static final long LEAST = 20;

    private record Unit(String site, int section) {}

    @Override
    public void check(Reported reported, Consumer<Flag> flags) {
        var units = new HashMap<Unit, NavigableMap<Month, Report>>();
        reported.holders()
                .forEach((slot, report) ->
                        units.computeIfAbsent(unit(slot), _ -> new TreeMap<>()).put(slot.month(), report));
        units.values().forEach(slots -> check(slots, flags));
    }

    private static Unit unit(Slot slot) {
        return new Unit(slot.site(), slot.section().position());
    }

    private static void check(Map<Month, Report> slots, Consumer<Flag> flags) {
        Report before = null;
        for (var report : slots.values()) {
            if (before != null) check(before, report, flags);
            before = report;
        }
    }

    private static void check(Report before, Report report, Consumer<Flag> flags) {
        var then = Objects.requireNonNull(before.data());
        var now = Objects.requireNonNull(report.data());
        for (var field : report.section().fields()) {
            int index = field.index();
            if (field.type() != Field.Type.INTEGER || !then.isKnown(index) || !now.isKnown(index)) continue;
            if (!isSudden(then.value(index), now.value(index))) continue;
            flags.accept(Rule.flag(FlagRule.SUDDEN_CHANGE, report, field.name(), now.value(index), then.value(index)));
        }
    }

    private static boolean isSudden(long before, long now) {
        return Math.min(before, now) >= LEAST && Math.max(before, now) > FACTOR * Math.min(before, now);
    }
}
