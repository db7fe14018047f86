package vn.p6monitor.ingest.facility;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Verdict;

/// What came of reading a registration.
///
/// @param code so that a refusal can name the facility, null where it cannot be read
record FacilityReading(@Nullable String code, Verdict<PlacedFacility> verdict) {}
