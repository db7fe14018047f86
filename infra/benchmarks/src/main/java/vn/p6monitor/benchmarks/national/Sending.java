package vn.p6monitor.benchmarks.national;

import java.time.Instant;
import vn.p6monitor.schemas.report.Report;

/// A report and when it is sent, which is later than it says where it is sent once more.
public record Sending(Instant at, Report report) {}
