package vn.p6monitor.ingest.area;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.area.Area;
import vn.p6monitor.schemas.problem.Verdict;

/// What came of reading an area.
///
/// @param code so that a refusal can name the area, null where it cannot be read
record AreaReading(@Nullable String code, Verdict<Area> verdict) {}
