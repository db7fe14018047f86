package vn.p6monitor.localstack.processes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.localstack.processes.Condition.Phase;

/// Keeps one program running: starts it when those it needs serve, watches it, and starts it again when it ends.
public final class SupervisedProcess {

    /// What the supervision of one program needs to know.
    public record Plan(Program program, Probe probe, List<SupervisedProcess> needs, Rhythm rhythm) {

        public Plan {
            needs = List.copyOf(needs);
        }
    }

    /// Where it keeps records and logs, and whom it tells.
    public record Surroundings(Spawner spawner, Path records, Path logs, Consumer<String> console, Runnable changed) {}

    private static final Duration STEADY = Duration.ofMinutes(1);
    private static final int ATTEMPTS_TO_START = 3;
    private static final int MISSED_PROBES = 3;

    private final Plan plan;
    private final Surroundings surroundings;
    private final RotatingLog log;
    private final Thread thread;

    private Condition condition = Condition.waiting();
    private @Nullable Process process;
    private boolean stopping;
    private boolean servedOnce;

    public SupervisedProcess(Plan plan, Surroundings surroundings) {
        this.plan = plan;
        this.surroundings = surroundings;
        this.log = new RotatingLog(surroundings.logs().resolve(name() + ".log"));
        this.thread = Thread.ofPlatform().daemon().name("supervises-" + name()).unstarted(this::supervise);
    }

    public String name() {
        return plan.program().name();
    }

    public void start() {
        thread.start();
    }

    public synchronized Condition condition() {
        return condition;
    }

    /// The process now running and all that it started.
    public ProcessTree tree() {
        var current = current();
        return current == null ? new ProcessTree(List.of()) : ProcessTree.of(current.toHandle());
    }

    /// Returns when the program serves; throws when it does not within `patience` or was given up.
    public synchronized void awaitHealthy(Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.serves()) {
            long left = end - System.nanoTime();
            if (condition.phase() == Phase.FAILED || condition.phase() == Phase.STOPPED || left <= 0) {
                throw new StartFailed(
                        name() + " does not serve (" + condition.phase() + ").\n" + String.join("\n", log.tail(15)));
            }
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    /// Kills the program as a crash would; the supervision then starts it again.
    public void kill() {
        var victim = current();
        if (victim == null) {
            return;
        }
        tree().kill();
        synchronized (this) {
            if (victim.equals(process) && condition.serves()) {
                become(Phase.RESTARTING, OptionalLong.empty());
            }
        }
    }

    /// Ends the program for good: asks, waits, and kills after `patience`.
    public void stop(Duration patience) {
        synchronized (this) {
            stopping = true;
            notifyAll();
        }
        var tree = tree();
        var current = current();
        if (current == null) {
            thread.interrupt();
        } else {
            current.destroy();
            if (!tree.awaitEnd(patience)) {
                tell("does not end within " + patience.toSeconds() + " s and is killed");
                tree.kill();
            }
        }
        join();
        plan.probe().close();
        log.close();
    }

    private void join() {
        try {
            if (thread.getState() != Thread.State.NEW) {
                thread.join(Duration.ofSeconds(10));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void supervise() {
        try {
            for (var need : plan.needs()) {
                need.awaitHealthy(Duration.ofDays(1));
            }
            keepRunning();
            become(Phase.STOPPED, OptionalLong.empty());
        } catch (InterruptedException | RuntimeException e) {
            log.write((e + "\n").getBytes(StandardCharsets.UTF_8));
            become(stopping() ? Phase.STOPPED : Phase.FAILED, OptionalLong.empty());
        }
    }

    private void keepRunning() throws InterruptedException {
        int failures = 0;
        while (!stopping()) {
            var started = Instant.now();
            int code = runOnce();
            if (stopping()) {
                return;
            }
            var lived = Duration.between(started, Instant.now());
            failures = servedOnce && lived.compareTo(STEADY) > 0 ? 1 : failures + 1;
            if (!servedOnce && failures == ATTEMPTS_TO_START) {
                throw new StartFailed(name() + " ended " + failures + " times before it served");
            }
            var pause = plan.rhythm().attempts().after(failures);
            tell("ended (exit code %d, after %d s); it is started again in %.1f s"
                    .formatted(code, lived.toSeconds(), pause.toMillis() / 1000.0));
            become(Phase.RESTARTING, OptionalLong.empty());
            pause(pause);
        }
    }

    private int runOnce() throws InterruptedException {
        var running = launch();
        if (running == null) {
            return 0;
        }
        var drain = Thread.ofVirtual().start(() -> log.drain(running.getInputStream()));
        var known = ProcessTree.of(running.toHandle());
        int missed = 0;
        while (running.isAlive()) {
            boolean serves = plan.probe().serves();
            missed = serves ? 0 : missed + 1;
            if (serves && !condition().serves() && running.isAlive()) {
                known = ProcessTree.of(running.toHandle());
                record(known);
                becomeHealthy(running);
            } else if (missed == MISSED_PROBES && condition().serves()) {
                tell("does not answer");
                become(Phase.NOT_ANSWERING, OptionalLong.of(running.pid()));
            }
            var until = condition().serves()
                    ? plan.rhythm().healthy()
                    : plan.rhythm().starting();
            running.waitFor(until.toMillis(), TimeUnit.MILLISECONDS);
        }
        // A launcher may die before the program it launched, which then still holds files and ports.
        if (!known.awaitEnd(Duration.ofSeconds(10))) {
            known.kill();
        }
        drain.join(Duration.ofSeconds(2));
        discardRecord();
        return running.exitValue();
    }

    /// Null when the stop came first: what is started after it would never be stopped.
    private synchronized @Nullable Process launch() {
        if (stopping) {
            return null;
        }
        var running = surroundings.spawner().start(plan.program());
        process = running;
        record(new ProcessTree(List.of(running.toHandle())));
        become(Phase.STARTING, OptionalLong.of(running.pid()));
        return running;
    }

    private synchronized void becomeHealthy(Process running) {
        if (running.isAlive()) {
            if (servedOnce) {
                tell("serves again");
            }
            servedOnce = true;
            become(Phase.HEALTHY, OptionalLong.of(running.pid()));
        }
    }

    private void become(Phase phase, OptionalLong pid) {
        synchronized (this) {
            boolean again = phase == Phase.RESTARTING && condition.phase() != Phase.RESTARTING;
            condition = new Condition(phase, pid, Instant.now(), condition.restarts() + (again ? 1 : 0));
            notifyAll();
        }
        surroundings.changed().run();
    }

    private synchronized void pause(Duration pause) throws InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        for (long left = pause.toNanos(); left > 0 && !stopping; left = end - System.nanoTime()) {
            TimeUnit.NANOSECONDS.timedWait(this, left);
        }
    }

    private synchronized boolean stopping() {
        return stopping;
    }

    private synchronized @Nullable Process current() {
        return process;
    }

    private Path recordFile() {
        return surroundings.records().resolve(name() + ".pid");
    }

    private void record(ProcessTree tree) {
        ProcessRecord.write(
                recordFile(), tree.members().stream().map(ProcessRecord::of).toList());
    }

    private void discardRecord() {
        try {
            Files.deleteIfExists(recordFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(String what) {
        surroundings.console().accept("%-18s %s".formatted(name(), what));
    }
}
