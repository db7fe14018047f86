package vn.p6monitor.localstack.processes;

/// A program that could not be brought to serve.
public final class StartFailed extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StartFailed(String message) {
        super(message);
    }
}
