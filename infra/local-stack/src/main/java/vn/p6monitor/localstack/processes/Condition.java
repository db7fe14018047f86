package vn.p6monitor.localstack.processes;

import java.time.Instant;
import java.util.OptionalLong;

/// How a supervised program is at one moment.
public record Condition(Phase phase, OptionalLong pid, Instant since, int restarts) {

    /// Where a program is in its life.
    public enum Phase {
        WAITING,
        STARTING,
        HEALTHY,
        NOT_ANSWERING,
        RESTARTING,
        FAILED,
        STOPPED
    }

    static Condition waiting() {
        return new Condition(Phase.WAITING, OptionalLong.empty(), Instant.now(), 0);
    }

    boolean serves() {
        return phase == Phase.HEALTHY;
    }
}
