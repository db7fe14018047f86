package vn.p6monitor.streams.contribute;

import vn.p6monitor.schemas.period.Month;
import vn.p6monitor.schemas.report.Section;

/// What one state report speaks for.
///
/// @param site the site, or `main` for sections of the whole facility
public record Slot(String site, Section section, Month month) {}
