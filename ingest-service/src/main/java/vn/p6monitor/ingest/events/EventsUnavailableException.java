package vn.p6monitor.ingest.events;

/// What keeps the events does not answer in time; sending again is safe.
public final class EventsUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EventsUnavailableException(String message) {
        super(message);
    }

    public EventsUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
