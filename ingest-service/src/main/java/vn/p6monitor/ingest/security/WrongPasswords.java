package vn.p6monitor.ingest.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// How many wrong passwords have come of late from each address, so that nobody tries out many.
final class WrongPasswords {
    static final Duration WINDOW = Duration.ofMinutes(10);

    /// Many phones may share one address; a phone with a wrong password tries a few times an hour.
    static final int MOST = 100;

    private final Clock clock;
    private final int mostRemembered;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    private record Count(int wrong, Instant until) {}

    WrongPasswords(Clock clock, int mostRemembered) {
        this.clock = clock;
        this.mostRemembered = mostRemembered;
    }

    synchronized boolean areTooMany(String address) {
        var count = counts.get(address);
        return count != null && clock.instant().isBefore(count.until) && count.wrong >= MOST;
    }

    synchronized void count(String address) {
        var now = clock.instant();
        var count = counts.remove(address);
        counts.put(
                address,
                count == null || !now.isBefore(count.until)
                        ? new Count(1, now.plus(WINDOW))
                        : new Count(count.wrong + 1, count.until));
        var oldest = counts.keySet().iterator();
        while (counts.size() > mostRemembered) {
            oldest.next();
            oldest.remove();
        }
    }
}
