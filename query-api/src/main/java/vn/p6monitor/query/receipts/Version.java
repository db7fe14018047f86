package vn.p6monitor.query.receipts;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.Report;
import vn.p6monitor.schemas.settlement.Said;

/// One version of a report, and how it came first.
///
/// @param province whose own topic it came by, absent where the door had checked the sender's rights
public record Version(Report report, Bytes hash, @Nullable String province, Arrival arrival) implements Said {}
