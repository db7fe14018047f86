package vn.p6monitor.localstack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.p6monitor.localstack.frontdoor.Answer;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;

/// Sends lines through the front door and waits until every answer counts them, telling how far it is.
///
/// @param title what every line on the console begins with
record Delivery(FrontDoor door, Consumer<String> console, String title) {

    private static final int PROGRESS_EVERY = 5_000;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration REMIND = Duration.ofSeconds(5);

    /// @param what the last part of the path, such as `areas`
    Answer send(String what, Supplier<Stream<String>> lines) throws InterruptedException {
        var count = new AtomicLong();
        var answer = door.post("/api/v1/" + what, () -> {
            count.set(0);
            return lines.get().peek(_ -> tellEvery(what, count.incrementAndGet()));
        });
        if (answer.isTaken()) {
            tell("%,d %s sent".formatted(count.get(), what));
        }
        return answer;
    }

    /// Waits until what was sent is visible in every answer.
    void awaitCounted(Duration patience) throws InterruptedException {
        long start = System.nanoTime();
        long remind = start + REMIND.toNanos();
        for (long pending = door.pending(); pending > 0; pending = door.pending()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                throw new NotTaken(
                        "%,d records are still not counted after %d s".formatted(pending, patience.toSeconds()));
            }
            if (System.nanoTime() > remind) {
                remind += REMIND.toNanos();
                tell("%,d records still to be counted".formatted(pending));
            }
            Thread.sleep(LOOK);
        }
        tell("all records are counted (%.1f s)".formatted((System.nanoTime() - start) / 1e9));
    }

    void tell(String what) {
        console.accept("%-18s %s".formatted(title, what));
    }

    private void tellEvery(String what, long count) {
        if (count % PROGRESS_EVERY == 0) {
            tell("%,d %s …".formatted(count, what));
        }
    }
}
