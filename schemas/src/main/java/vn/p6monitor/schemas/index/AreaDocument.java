package vn.p6monitor.schemas.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One area, administrative or a group of communes, for finding and naming it.
public record AreaDocument(
        String boundaries,
        String area,
        String level,
        @Nullable String parent,
        String name,
        @Nullable String nameEn,
        List<String> successors,
        List<String> communes) {
    public AreaDocument {
        successors = List.copyOf(successors);
        communes = List.copyOf(communes);
    }
}
