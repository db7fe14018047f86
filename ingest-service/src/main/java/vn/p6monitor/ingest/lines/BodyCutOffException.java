package vn.p6monitor.ingest.lines;

import java.io.IOException;

/// The sender's body broke off; what the sender sees of it is up to the network.
public final class BodyCutOffException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public BodyCutOffException(IOException cause) {
        super(cause);
    }
}
