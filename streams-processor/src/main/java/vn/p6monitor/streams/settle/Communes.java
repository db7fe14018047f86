package vn.p6monitor.streams.settle;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.streams.flow.Facts;

/// The communes that one of several tasks speaks for, and what it has said of each since it started.
///
/// What was said before is not known any more: it is said again, which changes nothing.
final class Communes {
    private final int task;
    private final int tasks;
    private final Map<String, Optional<Facts.Places>> said = new HashMap<>();

    Communes(int task, int tasks) {
        this.task = task;
        this.tasks = tasks;
    }

    /// Says of each area where it lies as a commune, or that it is none, unless that was said last.
    ///
    /// @param now all areas by set and code, whoever speaks for them
    void say(Map<String, Optional<Facts.Places>> now, BiConsumer<String, Facts.@Nullable Places> out) {
        now.forEach((area, places) -> {
            boolean own = Math.floorMod(area.hashCode(), tasks) == task;
            if (own && !places.equals(said.put(area, places))) out.accept(area, places.orElse(null));
        });
    }
}
