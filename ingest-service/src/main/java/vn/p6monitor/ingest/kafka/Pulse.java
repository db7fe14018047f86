package vn.p6monitor.ingest.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.apache.kafka.common.KafkaException;

/// Asks Kafka all the time whether it is there, so that no sender has to find out by waiting.
final class Pulse implements AutoCloseable {
    private static final Log LOG = LogFactory.getLog(Pulse.class);

    private final Question question;
    private final Duration pause;
    private final Thread thread = Thread.ofVirtual().name("pulse").unstarted(this::run);
    private volatile boolean answers;

    /// Something that Kafka answers at once; what it throws means that it did not.
    @FunctionalInterface
    interface Question {
        void ask() throws ExecutionException, InterruptedException, TimeoutException;
    }

    /// @param question given up within a bounded time
    /// @param pause between an answer and the next question
    Pulse(Question question, Duration pause) {
        this.question = question;
        this.pause = pause;
    }

    void start() {
        thread.start();
    }

    /// Whether it answered when it was asked last; not before it was asked.
    boolean answers() {
        return answers;
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                note(ask());
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            LOG.debug("nobody asks whether Kafka is there any more");
        }
    }

    private void note(boolean answered) {
        if (answered != answers) LOG.info(answered ? "Kafka answers" : "Kafka does not answer");
        answers = answered;
    }

    private boolean ask() throws InterruptedException {
        try {
            question.ask();
            return true;
        } catch (ExecutionException | TimeoutException | KafkaException e) {
            LOG.debug("Kafka does not answer", e);
            return false;
        }
    }
}
