package vn.p6monitor.schemas.settlement;

import org.apache.kafka.common.utils.Bytes;
import org.jspecify.annotations.Nullable;
import vn.p6monitor.schemas.report.Report;

/// One version of a report, and on whose authority it was said.
public interface Said {
    Report report();

    /// The `ContentHash` of the report.
    Bytes hash();

    /// Whose own topic it came by, absent where the door had checked the sender's rights.
    @Nullable
    String province();
}
