package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// One measurement of one site's connection, in Mbps and milliseconds.
record SpeedTest(
        double downloadMbps,
        @Nullable Double uploadMbps,
        @Nullable Integer latencyMs) implements Activity {
    /// The decimal point left out.
    @Override
    public SpeedTest mistaken() {
        return new SpeedTest(Math.rint(downloadMbps * 10), uploadMbps, latencyMs);
    }
}
