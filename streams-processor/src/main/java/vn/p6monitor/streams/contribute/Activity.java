package vn.p6monitor.streams.contribute;

import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.SectionData;

/// One thing that happened, as the report that counts tells it.
///
/// @param site the site, or `main` for sections of the whole facility
public record Activity(String site, Month month, SectionData data) {}
