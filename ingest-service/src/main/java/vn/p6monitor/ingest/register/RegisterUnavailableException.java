package vn.p6monitor.ingest.register;

/// The register cannot be read to its end in time.
public final class RegisterUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public RegisterUnavailableException(String message) {
        super(message);
    }

    public RegisterUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
