package vn.p6monitor.sample;

import org.jspecify.annotations.Nullable;

/// Classes that taught robotics with a simulator, and which.
record VirtualRobotics(
        String platform, int classes, @Nullable Integer participants) implements Activity {
    /// One digit too many.
    @Override
    public VirtualRobotics mistaken() {
        return new VirtualRobotics(platform, classes * 10, participants);
    }
}
