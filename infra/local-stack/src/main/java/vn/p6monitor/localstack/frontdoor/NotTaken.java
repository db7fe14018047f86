package vn.p6monitor.localstack.frontdoor;

/// The front door did not take what was sent.
public final class NotTaken extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotTaken(String message) {
        super(message);
    }
}
