package vn.p6monitor.schemas.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One administrative area, for finding and naming it.
public record AreaDocument(
        String boundaries,
        String area,
        String level,
        @Nullable String parent,
        String name,
        @Nullable String nameEn,
        List<String> successors) {
    public AreaDocument {
        successors = List.copyOf(successors);
    }
}
