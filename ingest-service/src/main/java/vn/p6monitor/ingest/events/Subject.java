package vn.p6monitor.ingest.events;

import org.jspecify.annotations.Nullable;

/// What a line is about, as far as it can be read.
public record Subject(@Nullable String facility, @Nullable String reportId) {
    public static final Subject UNKNOWN = new Subject(null, null);

    public static Subject ofFacility(@Nullable String facility) {
        return new Subject(facility, null);
    }
}
