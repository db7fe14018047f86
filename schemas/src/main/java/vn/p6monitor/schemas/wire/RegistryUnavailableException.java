package vn.p6monitor.schemas.wire;

/// The schema registry is away, or refuses what it should take; trying again may help.
public final class RegistryUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    RegistryUnavailableException(String message) {
        super(message);
    }

    RegistryUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
