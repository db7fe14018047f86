package vn.p6monitor.localstack.processes;

import java.time.Duration;

/// How often a program is asked whether it serves, before and after it first does, and the pauses between attempts.
public record Rhythm(Duration starting, Duration healthy, Backoff attempts) {

    public static final Rhythm DEFAULT = new Rhythm(Duration.ofMillis(200), Duration.ofSeconds(3), Backoff.DEFAULT);
}
