package vn.p6monitor.benchmarks.measure;

/// A contender did not do what it was told; what failed stands in its own output.
public final class ContenderFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ContenderFailed(String message) {
        super(message);
    }
}
