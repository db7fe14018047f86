package vn.p6monitor.ingest.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.topic.Way;

/// Which upload something came with, who sent it, and how.
///
/// @param line of the upload from 1, null where it is one document
public record Origin(
        UUID upload, String sender, Way way, @Nullable Long line) {
    public Origin(UUID upload, String sender, Way way) {
        this(upload, sender, way, null);
    }

    /// The same upload at one of its lines, where it has lines.
    public Origin at(long line) {
        return way.isOfLines() ? new Origin(upload, sender, way, line) : this;
    }
}
