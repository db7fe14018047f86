package vn.p6monitor.ingest.lines;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/// A body that is one JSON document: a single line, whatever line breaks are in it.
public final class OneDocument implements Lines {
    private List<Line> rest;

    private OneDocument(byte[] bytes) {
        rest = List.of(Line.of(1, bytes, 0, bytes.length));
    }

    /// Reads the body, or empty where it is longer than a line may be.
    public static Optional<Lines> read(InputStream body) {
        try {
            var bytes = body.readNBytes(LONGEST + 1);
            return bytes.length > LONGEST ? Optional.empty() : Optional.of(new OneDocument(bytes));
        } catch (IOException e) {
            throw new BodyCutOffException(e);
        }
    }

    @Override
    public List<Line> next() {
        var next = rest;
        rest = List.of();
        return next;
    }
}
