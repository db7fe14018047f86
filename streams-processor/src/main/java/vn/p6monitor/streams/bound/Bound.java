package vn.p6monitor.streams.bound;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.p6monitor.streams.flow.Held;

/// How many reports of one sender may be held, and how few are few enough to read on.
///
/// What comes by the door is not bounded: the register had admitted it, and one sender's trouble would pause all.
///
/// @param most at which a sender is paused, at least 1
public record Bound(int most) {
    public Bound {
        if (most < 1) throw new IllegalArgumentException("at least one report may be held: " + most);
    }

    /// The provinces that are paused; who was so before stays so until a tenth of the bound is free.
    Set<String> paused(Map<String, Long> held, Set<String> before) {
        var paused = new TreeSet<String>();
        held.forEach((sender, count) -> {
            long least = before.contains(sender) ? most - Math.max(1, most / 10) + 1 : most;
            if (!sender.equals(Held.DOOR) && count >= least) paused.add(sender);
        });
        return paused;
    }
}
