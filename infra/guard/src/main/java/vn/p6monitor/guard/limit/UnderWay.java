package vn.p6monitor.guard.limit;

import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/// The requests that are under way, of all and of each.
///
/// What goes past the bounds is turned away at once, so that nobody waits for a turn that may never come.
final class UnderWay {
    private final Semaphore room;
    private final int mostOfOne;
    private final ConcurrentHashMap<String, Integer> ofEach = new ConcurrentHashMap<>();

    UnderWay(int most, int mostOfOne) {
        this.room = new Semaphore(most);
        this.mostOfOne = mostOfOne;
    }

    /// Begins one; where it may not, tells why, and nothing is to be ended.
    Optional<Excess> begin(String whose) {
        if (ofEach.merge(whose, 1, Integer::sum) > mostOfOne) {
            forget(whose);
            return Optional.of(Excess.AT_ONCE);
        }
        if (!room.tryAcquire()) {
            forget(whose);
            return Optional.of(Excess.BUSY);
        }
        return Optional.empty();
    }

    void end(String whose) {
        forget(whose);
        room.release();
    }

    private void forget(String whose) {
        var _ = ofEach.computeIfPresent(whose, (_, count) -> count == 1 ? null : count - 1);
    }

    int count() {
        return ofEach.values().stream().mapToInt(Integer::intValue).sum();
    }
}
