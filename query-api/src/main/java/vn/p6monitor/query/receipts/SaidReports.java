package vn.p6monitor.query.receipts;

import java.util.List;

/// All that was ever said of a facility's reports.
public interface SaidReports {
    /// Every version of every report of a facility, each once for everyone who said it, in no order.
    List<Version> of(String facility);
}
