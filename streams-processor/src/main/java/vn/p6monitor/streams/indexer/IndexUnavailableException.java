package vn.p6monitor.streams.indexer;

/// The index is away or does not take what it should; the indexer starts over from what it kept.
public final class IndexUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public IndexUnavailableException(String message) {
        super(message);
    }

    public IndexUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
