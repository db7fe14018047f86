package vn.p6monitor.ingest.withdrawal;

import java.util.UUID;

/// What came of undoing an upload.
///
/// @param uploadId of the undoing itself
/// @param withdraws the upload that is undone
/// @param accepted how many reports were withdrawn now
/// @param superseded how many count as another upload has brought them, and were left alone
/// @param withdrawnBefore how many did not count any more
record Withdrawn(UUID uploadId, UUID withdraws, long accepted, long superseded, long withdrawnBefore) {}
