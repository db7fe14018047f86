package vn.p6monitor.schemas.topic;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How something came in.
public enum Way {
    /// One JSON document.
    JSON,
    NDJSON,
    CSV,
    XLSX,
    /// Avro's object container files.
    AVRO,
    /// A form of OpenRosa clients.
    OPENROSA,
    /// The undoing of an upload.
    WITHDRAWAL,
    /// What was refused once, judged again.
    REPLAY,
    /// A province's own topic; no header says so.
    KAFKA;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Way> parse(String code) {
        return Arrays.stream(values()).filter(way -> way.code().equals(code)).findFirst();
    }

    /// Whether what comes in this way at once has numbered lines or rows.
    public boolean isOfLines() {
        return switch (this) {
            case NDJSON, CSV, XLSX, AVRO -> true;
            case JSON, OPENROSA, WITHDRAWAL, REPLAY, KAFKA -> false;
        };
    }
}
