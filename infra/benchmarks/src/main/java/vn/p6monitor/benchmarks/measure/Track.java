package vn.p6monitor.benchmarks.measure;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import vn.p6monitor.benchmarks.contender.Role;
import vn.p6monitor.benchmarks.contender.Worker;
import vn.p6monitor.localstack.processes.Spawner;
import vn.p6monitor.schemas.index.Generation;

/// One contender, measured from outside as often as it is asked to run.
public final class Track implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration LOOK_FOR_LAG = Duration.ofMillis(250);

    private final Role role;
    private final Broker broker;
    private final ContenderProcess contender;

    /// @param recordings where what it does is recorded by Java Flight Recorder, if it is
    public Track(Role role, Broker broker, Spawner spawner, Optional<Path> recordings) {
        this.role = role;
        this.broker = broker;
        contender = ContenderProcess.start(role, broker, spawner, recordings);
    }

    /// Lets it take all events from an empty state.
    ///
    /// @param number that no earlier run had
    /// @param patience with one that may be stopped; a track that was is not to be run again
    /// @throws ContenderFailed when it goes before its end
    public Run run(int number, Duration patience) throws InterruptedException {
        var generation = new Generation(role.name().toLowerCase(Locale.ROOT) + number);
        contender.order("begin " + generation.name());
        contender.await(Worker.FIRST_READ);
        var since = Spent.since(contender, broker);
        long until = System.nanoTime() + patience.toNanos();
        if (!role.sums()) {
            contender.await(Worker.DONE);
            return new Run(role, since.now(), Optional.empty());
        }
        try (var output = new Output(broker, generation.areaValuesTopic())) {
            if (role == Role.PIPELINE) awaitWord(output);
            else if (!hasEnded(generation, until)) return stop(since.now());
            var spent = since.now();
            output.readToEnd();
            contender.order("end");
            long stored = Long.parseLong(contender.await(Worker.ENDED));
            var result = new Run.Result(output.rows(), output.documents(), output.bytes(), stored, forget(generation));
            return new Run(role, spent, Optional.of(result));
        }
    }

    private void awaitWord(Output output) {
        var reached = new Reached(Lag.ofRecord(broker), output.partitions());
        while (!reached.theEnd()) {
            output.read(LOOK).forEach(reached::hear);
            contender.checkAlive();
        }
    }

    /// Waits until nothing is left to be read, or the time is over.
    private boolean hasEnded(Generation generation, long until) throws InterruptedException {
        var lag = new Lag(broker, generation.applicationId());
        while (!lag.isNone()) {
            if (System.nanoTime() - until >= 0) return false;
            Thread.sleep(LOOK_FOR_LAG);
            contender.checkAlive();
        }
        return true;
    }

    private Run stop(Spent spent) {
        contender.close();
        return new Run(role, spent, Optional.empty());
    }

    /// Deletes a run's topics, and returns how many bytes its changelogs had.
    private long forget(Generation generation) {
        var own = generation.applicationId() + '-';
        long changelogs = broker.bytes(topic -> topic.startsWith(own) && topic.endsWith("-changelog"));
        broker.delete(broker.topics(topic -> topic.startsWith(own) || topic.equals(generation.areaValuesTopic())));
        return changelogs;
    }

    public Role role() {
        return role;
    }

    @Override
    public void close() {
        contender.close();
    }
}
