package vn.p6monitor.benchmarks.measure;

import java.time.Duration;

/// What a run took: its time, the CPU of the contender and of the broker in it, and the most memory the contender held.
public record Spent(Duration time, Duration cpu, Duration brokerCpu, long peakBytes) {
    public double seconds() {
        return time.toNanos() / 1e9;
    }

    /// Measures from now on.
    static Since since(ContenderProcess contender, Broker broker) {
        return new Since(System.nanoTime(), contender, contender.cost(), broker, broker.cost());
    }

    /// The state of things when a run began.
    record Since(long begun, ContenderProcess contender, Cost before, Broker broker, Cost brokerBefore) {
        Spent now() {
            long ended = System.nanoTime();
            var after = contender.cost();
            return new Spent(
                    Duration.ofNanos(ended - begun),
                    after.cpu().minus(before.cpu()),
                    broker.cost().cpu().minus(brokerBefore.cpu()),
                    after.peakBytes());
        }
    }
}
