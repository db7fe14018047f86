package vn.p6monitor.localstack;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.p6monitor.localstack.frontdoor.Answer;
import vn.p6monitor.localstack.frontdoor.FrontDoor;
import vn.p6monitor.localstack.frontdoor.NotTaken;
import vn.p6monitor.sample.DienBienSample;

/// Sends the Điện Biên sample through the front door and waits until every answer counts it.
record SampleLoad(FrontDoor door, Consumer<String> console) {

    private static final int PROGRESS_EVERY = 5_000;
    private static final int PROBLEMS_SHOWN = 5;
    private static final Duration LOOK = Duration.ofMillis(250);
    private static final Duration REMIND = Duration.ofSeconds(5);

    void send() throws InterruptedException {
        var sample = DienBienSample.standard();
        send("areas", sample::areas);
        send("facilities", sample::facilities);
        send("reports", sample::reports);
    }

    private void send(String what, Supplier<Stream<String>> lines) throws InterruptedException {
        var count = new AtomicLong();
        var answer = door.post("/api/v1/" + what, () -> {
            count.set(0);
            return lines.get().peek(_ -> tellEvery(what, count.incrementAndGet()));
        });
        if (!answer.isTaken()) {
            throw new NotTaken("the sample's " + what + " were refused (" + answer.status() + "): " + some(answer));
        }
        tell("%,d %s sent".formatted(count.get(), what)
                + (answer.problems().isEmpty()
                        ? ""
                        : ", %,d refused: %s".formatted(answer.problems().size(), some(answer))));
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

    private void tellEvery(String what, long count) {
        if (count % PROGRESS_EVERY == 0) {
            tell("%,d %s …".formatted(count, what));
        }
    }

    private static String some(Answer answer) {
        return String.join(" ", answer.problems().stream().limit(PROBLEMS_SHOWN).toList());
    }

    private void tell(String what) {
        console.accept("%-18s %s".formatted("sample", what));
    }
}
