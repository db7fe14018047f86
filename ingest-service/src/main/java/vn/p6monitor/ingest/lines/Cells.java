package vn.p6monitor.ingest.lines;

import org.jspecify.annotations.Nullable;

/// Where in a table the fields of a line stand.
@FunctionalInterface
public interface Cells {
    /// Of lines that come from no table.
    Cells NONE = _ -> null;

    /// The cell of a field by its path, such as `F12` for `data.computers`; null where it has none.
    @Nullable
    String of(String path);
}
