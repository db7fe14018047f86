package vn.p6monitor.ingest.report;

import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;

/// What came of reading a report.
///
/// @param reportId so that a refusal can name the report, null where it cannot be read
record Reading(@Nullable String reportId, Verdict<Report> verdict) {}
