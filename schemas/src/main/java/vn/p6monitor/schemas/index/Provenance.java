package vn.p6monitor.schemas.index;

import org.jspecify.annotations.Nullable;

/// How something came to us.
///
/// @param way the code of a `Way`
/// @param upload that brought it, absent where it came by a province's own topic
/// @param sender client id of who sent it, absent where it came by a province's own topic
/// @param line of the upload, from 1, where it had several
public record Provenance(
        String way,
        @Nullable String upload,
        @Nullable String sender,
        @Nullable Long line) {}
