package vn.p6monitor.ingest.web;

/// The request cannot be answered as it is.
public final class FailureException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Failure failure;

    FailureException(Failure failure) {
        super(failure.name());
        this.failure = failure;
    }

    public Failure failure() {
        return failure;
    }
}
