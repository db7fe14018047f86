package vn.p6monitor.ingest.lines;

/// The body as a whole is not taken, or not further.
public final class BodyRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Reason reason;

    /// Why.
    public enum Reason {
        /// It is longer than a body of its kind may be.
        TOO_LARGE,
        /// It becomes too long, or too much longer than it came, when it is decompressed.
        EXPANDS_TOO_MUCH,
        /// It does not begin or go on as its header `Content-Encoding` says.
        MALFORMED_GZIP,
        /// It is no workbook that can be read, or holds what no office writes into one.
        MALFORMED_WORKBOOK,
        /// It is no Avro object container file, or is compressed in a way that is not taken.
        MALFORMED_AVRO_FILE,
        /// Its schema is not that of reports, nor one that ours can read in full.
        OTHER_AVRO_SCHEMA,
        /// It is no filled-in form that can be read, or holds what no phone writes into one.
        MALFORMED_FORM
    }

    public BodyRefusedException(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public BodyRefusedException(Reason reason, Throwable cause) {
        super(reason.name(), cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
