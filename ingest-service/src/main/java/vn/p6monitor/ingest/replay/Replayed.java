package vn.p6monitor.ingest.replay;

import java.util.SortedMap;
import java.util.UUID;

/// What came of judging refusals again.
///
/// @param accepted how many hold now
/// @param rejected how many do not
/// @param reasons why not: by code, of how many that is a problem
record Replayed(UUID uploadId, long accepted, long rejected, SortedMap<String, Long> reasons) {}
