package vn.p6monitor.localstack;

/// Nothing was started, and the message says why and what to do about it.
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
