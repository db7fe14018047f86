package vn.p6monitor.localstack;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import vn.p6monitor.localstack.frontdoor.Answer;
import vn.p6monitor.localstack.frontdoor.NotTaken;
import vn.p6monitor.sample.DienBienSample;

/// Sends the Điện Biên sample through the front door and waits until every answer counts it.
record SampleLoad(Delivery delivery) {

    private static final int PROBLEMS_SHOWN = 5;

    void send() throws InterruptedException {
        var sample = DienBienSample.standard();
        send("areas", sample::areas);
        send("facilities", sample::facilities);
        send("reports", sample::reports);
    }

    private void send(String what, Supplier<Stream<String>> lines) throws InterruptedException {
        var answer = delivery.send(what, lines);
        if (!answer.isTaken()) {
            throw new NotTaken("the sample's " + what + " were refused (" + answer.status() + "): " + some(answer));
        }
        if (!answer.problems().isEmpty()) {
            delivery.tell("%,d refused: %s".formatted(answer.problems().size(), some(answer)));
        }
    }

    void awaitCounted(Duration patience) throws InterruptedException {
        delivery.awaitCounted(patience);
    }

    private static String some(Answer answer) {
        return String.join(" ", answer.problems().stream().limit(PROBLEMS_SHOWN).toList());
    }
}
