package vn.p6monitor.localstack.processes;

/// Asks a running program whether it serves.
@FunctionalInterface
public interface Probe extends AutoCloseable {

    /// Whether it serves now; false rather than an exception when it cannot be reached.
    boolean serves() throws InterruptedException;

    @Override
    default void close() {}
}
