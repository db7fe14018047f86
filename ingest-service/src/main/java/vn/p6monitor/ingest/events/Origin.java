package vn.p6monitor.ingest.events;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.topic.Way;

/// Which upload something came with, who sent it, and how.
///
/// @param line of the upload from 1, null where it is one document
/// @param replayed null for what comes for the first time
/// @param instance id of the filled-in form that brings it, null where none does
public record Origin(
        UUID upload,
        String sender,
        Way way,
        @Nullable Long line,
        @Nullable Replayed replayed,
        @Nullable UUID instance) {
    /// The refusal of which something was made.
    ///
    /// @param place of the refusal, as `Headers.source` writes it
    /// @param upload in which it was refused, null where it came by Kafka
    public record Replayed(String place, @Nullable UUID upload) {}

    public Origin(UUID upload, String sender, Way way) {
        this(upload, sender, way, null, null, null);
    }

    /// The same upload at one of its lines, where it has lines.
    public Origin at(long line) {
        return way.isOfLines() ? new Origin(upload, sender, way, line, replayed, instance) : this;
    }

    /// The same upload, for what was made of a refusal.
    public Origin replaying(Replayed refusal) {
        return new Origin(upload, sender, way, line, refusal, instance);
    }

    /// The same upload, for what a filled-in form says.
    public Origin ofInstance(@Nullable UUID form) {
        return new Origin(upload, sender, way, line, replayed, form);
    }
}
