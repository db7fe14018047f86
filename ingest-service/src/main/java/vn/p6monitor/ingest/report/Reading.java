package vn.p6monitor.ingest.report;

import vn.p6monitor.ingest.events.Subject;
import vn.p6monitor.schemas.problem.Verdict;
import vn.p6monitor.schemas.report.Report;

/// What came of reading a report.
///
/// @param subject so that a refusal can name the report and the facility
record Reading(Subject subject, Verdict<Report> verdict) {}
