package vn.p6monitor.query.values;

import org.jspecify.annotations.Nullable;

/// What a reader sees of a cell.
///
/// @param value whole for counts, else unrounded
/// @param reason why there is no value
/// @param rounded whether privacy changed or took away anything
record Shown(
        @Nullable Number value,
        @Nullable Reason reason,
        @Nullable Long numerator,
        @Nullable Long denominator,
        boolean rounded) {}
