package vn.p6monitor.streams.generation;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import vn.p6monitor.schemas.index.Generation;

/// What one instance of the processor sees at one moment.
///
/// @param wanted the generation that was asked for last, in this release's format
/// @param shown the generation that readers are led to
/// @param shownWhole whether all aliases lead there, so that it is in force
/// @param shownFor for how long this instance has seen readers led there
/// @param running what this instance computes
/// @param present generations of which anything is there
record Situation(
        Optional<Generation> wanted,
        Optional<Generation> shown,
        boolean shownWhole,
        Duration shownFor,
        Set<Generation> running,
        Set<Generation> present) {
    Situation {
        running = Set.copyOf(running);
        present = Set.copyOf(present);
    }
}
