package vn.p6monitor.streams.generation;

import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.p6monitor.schemas.index.Generation;

/// What an instance has to do in a situation; the same for all instances that see the same.
///
/// @param run what to compute here
/// @param next where to lead readers, to whichever of them is full first
/// @param remove what to clear away
record Plan(SortedSet<Generation> run, SortedSet<Generation> next, SortedSet<Generation> remove) {
    /// @param grace for which a generation runs on that readers are no longer led to; it is kept for twice as long, so
    /// that all instances have stopped it before any clears it away
    static Plan of(Situation situation, Duration grace) {
        var shown = situation.shown();
        var build = situation.wanted().filter(wanted -> shown.isEmpty() || wanted.compareTo(shown.get()) > 0);
        var run = new TreeSet<Generation>();
        shown.filter(Plan::isOurs).ifPresent(run::add);
        build.ifPresent(run::add);
        if (situation.shownFor().compareTo(grace) < 0) {
            situation.running().stream()
                    .filter(running -> isBefore(running, shown))
                    .forEach(run::add);
        }
        var keptLonger = situation.shownFor().compareTo(grace.multipliedBy(2)) < 0;
        var remove = new TreeSet<Generation>();
        for (var present : situation.present()) {
            boolean isFormer = isBefore(present, shown) && !keptLonger;
            boolean isAbandoned = !isBefore(present, shown) && isBefore(present, build) && !isSame(present, shown);
            if ((isFormer || isAbandoned) && !run.contains(present)) remove.add(present);
        }
        return new Plan(run, next(situation, build), remove);
    }

    private static SortedSet<Generation> next(Situation situation, Optional<Generation> build) {
        var next = new TreeSet<Generation>();
        build.ifPresent(next::add);
        if (!situation.shownWhole()) situation.shown().filter(Plan::isOurs).ifPresent(next::add);
        return next;
    }

    /// Another release's generation is not computed here.
    private static boolean isOurs(Generation generation) {
        return generation.format() == Generation.FORMAT;
    }

    private static boolean isBefore(Generation generation, Optional<Generation> other) {
        return other.isPresent() && generation.compareTo(other.get()) < 0;
    }

    private static boolean isSame(Generation generation, Optional<Generation> other) {
        return other.isPresent() && generation.equals(other.get());
    }
}
